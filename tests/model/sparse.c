/* Sparse weights: sums of what is there, nothing for what is not, and no table that lies about its size. */
#include "support.h"

#include "model/sparse.h"

#include <string.h>

enum { BUCKETS = 3, KEYS = 5 };

struct table {
    _Alignas(8) unsigned char bytes[SPARSE_HEADER + BUCKETS * sizeof(struct sparse_bucket)];
};

static uint64_t key_of(uint32_t i) {
    return sparse_key(7, i, 1000 - i, 3);
}

static struct table build(void) {
    struct table table = {{0}};
    const uint32_t buckets = BUCKETS;
    const float scale = 0.5f;
    memcpy(table.bytes, "cdsparse", 8);
    memcpy(table.bytes + 8, &buckets, 4);
    memcpy(table.bytes + 12, &scale, 4);
    struct sparse_bucket *at = (struct sparse_bucket *)(void *)(table.bytes + SPARSE_HEADER);
    for (uint32_t i = 0; i < KEYS; i++) {
        struct sparse_bucket *bucket = &at[sparse_bucket_of(key_of(i), BUCKETS)];
        uint32_t lane = SPARSE_BUCKET - 1; /* from the last: the first lanes are empty */
        while (bucket->tags[lane]) lane--;
        bucket->tags[lane] = sparse_tag_of(key_of(i));
        for (int w = 0; w < SPARSE_WEIGHTS; w++) bucket->weights[lane][w] = (int8_t)((int)i * 10 - w);
    }
    return table;
}

static void adds_the_weights_of_keys(void **state) {
    (void)state;
    struct table table = build();
    struct sparse sparse;
    assert_true(sparse_open(&sparse, table.bytes, sizeof table.bytes));
    uint64_t keys[KEYS + 1];
    for (uint32_t i = 0; i < KEYS; i++) keys[i] = key_of(i);
    keys[KEYS] = key_of(77); /* in no table */
    float sums[SPARSE_WEIGHTS] = {1};
    sparse_sum(&sparse, keys, KEYS + 1, sums);
    for (int w = 0; w < SPARSE_WEIGHTS; w++)
        assert_float_equal(sums[w], (w == 0 ? 1 : 0) + 0.5f * (float)(100 - 5 * w), 1e-5f);
}

static void finds_a_key_in_any_lane(void **state) {
    (void)state;
    for (uint32_t lane = 0; lane < SPARSE_BUCKET; lane++) {
        struct sparse_bucket bucket = {{0}, {{0}}};
        for (uint32_t i = 0; i < SPARSE_BUCKET; i++) bucket.tags[i] = (uint16_t)(0x8000u + i);
        bucket.tags[lane] = sparse_tag_of(key_of(1));
        bucket.weights[lane][2] = -128;
        struct sparse sparse = {&bucket, 1, 1.0f};
        float sums[SPARSE_WEIGHTS] = {0};
        const uint64_t key = key_of(1);
        sparse_sum(&sparse, &key, 1, sums);
        assert_float_equal(sums[2], -128.0f, 0);
    }
}

static void refuses_what_is_no_table(void **state) {
    (void)state;
    struct table table = build();
    struct sparse sparse;
    for (size_t size = 0; size < sizeof table.bytes; size++) assert_false(sparse_open(&sparse, table.bytes, size));
    assert_false(sparse_open(&sparse, table.bytes + 1, sizeof table.bytes - 1));
    table.bytes[0] = 'x';
    assert_false(sparse_open(&sparse, table.bytes, sizeof table.bytes));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_the_weights_of_keys),
        cmocka_unit_test(finds_a_key_in_any_lane),
        cmocka_unit_test(refuses_what_is_no_table),
    };
    return cmocka_run_group_tests_name("model.sparse", tests, NULL, NULL);
}
