/* Written by train/confidence.py; do not edit. models/confidence.md is the card. */
static const float confidence_bias = 0.0788f;
static const float confidence_weights[] = {0.6842f, 0.3664f, -1.2255f, 0.5506f};
static const float confidence_of_nothing = 0.65f;
