/* Written by train/attribution.py; do not edit. Candidates of the model in models/attribution.bin. */
static const char sentences[] =
    "The ministry has also said that the road will close in May.\n"
    "“It is old,” Ann Lee, a nurse from York, told the paper on Sunday. “It leaks, and nobody knows why.”\n"
    "The port denied the report, according to two officials who asked not to be named.\n"
    "Critics of the plan argue it would cost the town its only school, and they want the mayor to explain herself.\n"
    "Nobody believed Brown's claim that the bridge was safe.\n"
    "The river rose by two metres on Monday and the road was closed.";

static const struct {
    uint32_t begin, end; /* of the cue, in the text */
    float log_odds, chosen; /* by the chain, by the trees */
} expected[] = {
    {13, 26, 5.39880f, 0.935710f},
    {106, 110, 3.40063f, 0.905846f},
    {180, 186, 0.77219f, 0.074857f},
    {199, 211, 4.13808f, 0.735159f},
    {230, 235, 0.27129f, 0.393525f},
    {274, 279, 1.70952f, 0.747447f},
    {329, 333, -1.75017f, 0.078714f},
    {372, 380, -2.37526f, 0.235117f},
    {389, 394, -0.33659f, 0.309116f},
};
