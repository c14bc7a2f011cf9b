/* Written by train/confidence.py; do not edit. models/confidence.md is the card. */
static const float confidence_bias = 0.0691f;
static const float confidence_weights[] = {0.6959f, 0.3822f, -1.3019f, 0.5187f};
static const float confidence_of_nothing = 0.62f;
