/* Written by train/confidence.py; do not edit. models/confidence.md is the card. */
static const float confidence_bias = 0.0508f;
static const float confidence_weights[] = {0.6829f, 0.3740f, -1.2738f, 0.4634f};
static const float confidence_of_nothing = 0.63f;
