/* Serves the contract Tools with nothing but a C library. */
#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define EXPORT(name) __attribute__((export_name(name)))

EXPORT("malloc") void *exported_malloc(size_t size) { return malloc(size); }

EXPORT("free") void exported_free(void *memory) { free(memory); }

EXPORT("add") int32_t add(int32_t a, int32_t b) { return a + b; }

EXPORT("length") int32_t length(const char *text, size_t size) { return (int32_t)strnlen(text, size); }

/* The result stays until the next call. */
EXPORT("shout") uint64_t shout(const char *text, size_t size) {
  static char *result = NULL;
  result = realloc(result, size + 1);
  for (size_t i = 0; i < size; i++) {
    result[i] = (char)toupper((unsigned char)text[i]);
  }
  return (uint64_t)(uintptr_t)result << 32 | size;
}

EXPORT("seconds") int64_t seconds(void) { return (int64_t)time(NULL); }

EXPORT("random_number") int64_t random_number(void) {
  int64_t number = 0;
  return getentropy(&number, sizeof number) == 0 ? number : 0;
}
