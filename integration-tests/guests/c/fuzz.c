/* Damaged encodings into the generated decoders, natively, so that sanitizers watch them.
 *
 * Usage: fuzz CORPUS INPUTS SEED
 *
 * The corpus holds encodings: the number of a target, the number of bytes, the bytes. What decodes
 * must encode to the same bytes. Prints how many inputs decode. */
#include "targets.c"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Sample {
  uint32_t target;
  uint32_t size;
  uint8_t *bytes;
} Sample;

static uint64_t state;

static uint32_t next(uint32_t bound) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)(state >> 33) % bound;
}

static void put_count(uint8_t *bytes, uint32_t size, uint32_t at, uint64_t count) {
  for (uint32_t i = 0; i < 8 && at + i < size; i++) {
    bytes[at + i] = (uint8_t)(count >> 8 * i);
  }
}

static const uint64_t COUNTS[] = {0,     1,          2,           255,         65535,     65536,
                                  65537, 2147483647, 2147483648u, 4294967296u, INT64_MAX, UINT64_MAX};

/** Changes the bytes, of which there is room for one more, and returns their new number. */
static uint32_t damage(uint8_t *bytes, uint32_t size) {
  if (size == 0) {
    bytes[0] = (uint8_t)next(256);
    return 1;
  }
  uint32_t at = next(size);
  switch (next(8)) {
    case 0:
      bytes[at] ^= (uint8_t)(1u << next(8));
      return size;
    case 1:
      bytes[at] = (uint8_t)next(256);
      return size;
    case 2:
      return at;
    case 3:
      bytes[size] = 0;
      return size + 1;
    case 4:
      put_count(bytes, size, at, COUNTS[next(sizeof COUNTS / sizeof *COUNTS)]);
      return size;
    case 5:
      put_count(bytes, size, at, next(size + 1));
      return size;
    case 6:
      memmove(bytes + at + 1, bytes + at, size - at);
      return size + 1;
    default: {
      uint32_t length = next(size - at + 1);
      memmove(bytes + at, bytes + next(size - length + 1), length);
      return size;
    }
  }
}

static Sample *load(const char *path, uint32_t *count) {
  FILE *file = fopen(path, "rb");
  Sample *samples = NULL;
  Sample sample;
  *count = 0;
  while (file != NULL && fread(&sample.target, 4, 1, file) == 1 &&
         fread(&sample.size, 4, 1, file) == 1) {
    sample.bytes = (uint8_t *)malloc(sample.size + 1);
    if (fread(sample.bytes, 1, sample.size, file) != sample.size) {
      exit(2);
    }
    samples = (Sample *)realloc(samples, (*count + 1) * sizeof *samples);
    samples[(*count)++] = sample;
  }
  return samples;
}

int main(int argc, char **argv) {
  uint32_t count;
  Sample *samples = argc == 4 ? load(argv[1], &count) : NULL;
  if (samples == NULL) {
    return 2;
  }
  for (uint32_t i = 0; i < count; i++) {
    if (!TARGETS[samples[i].target](samples[i].bytes, samples[i].size)) {
      fprintf(stderr, "sample %u does not decode\n", i);
      return 1;
    }
  }
  long inputs = strtol(argv[2], NULL, 10);
  state = strtoull(argv[3], NULL, 10) | 1;
  long decoded = 0;
  for (long i = 0; i < inputs; i++) {
    const Sample *sample = &samples[next(count)];
    uint32_t size = sample->size;
    uint8_t *work = (uint8_t *)malloc(size + 4);
    memcpy(work, sample->bytes, size);
    for (uint32_t times = next(3) + 1; times > 0; times--) {
      size = damage(work, size);
    }
    /* A copy of exactly this size, so that every byte too many is seen. */
    uint8_t *input = (uint8_t *)malloc(size);
    memcpy(input, work, size);
    decoded += TARGETS[sample->target](input, size);
    free(input);
    free(work);
  }
  for (uint32_t i = 0; i < count; i++) {
    free(samples[i].bytes);
  }
  free(samples);
  plugwright_begin();
  printf("%ld of %ld\n", decoded, inputs);
  return 0;
}
