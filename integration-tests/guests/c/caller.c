/* Calls the host in every way: the contract Caller in C, with generated code. */
#include "caller.h"
#include "clock.h"
#include "console.h"

#define TEXT(literal) plugwright_string(literal)

static bool same(PlugwrightString a, PlugwrightString b) {
  if (a.size != b.size) {
    return false;
  }
  for (size_t i = 0; i < a.size; i++) {
    if (a.data[i] != b.data[i]) {
      return false;
    }
  }
  return true;
}

/** Text that is put together. */
typedef struct Builder {
  char *data;
  size_t size;
} Builder;

static Builder builder(size_t capacity) {
  Builder text;
  text.data = (char *)plugwright_allocate(capacity, 1);
  text.size = 0;
  return text;
}

static void append(Builder *text, PlugwrightString part) {
  __builtin_memcpy(text->data + text->size, part.data, part.size);
  text->size += part.size;
}

static void append_number(Builder *text, uint64_t number) {
  char digits[20];
  size_t at = sizeof digits;
  do {
    digits[--at] = (char)('0' + number % 10);
    number /= 10;
  } while (number != 0);
  PlugwrightString part = {digits + at, sizeof digits - at};
  append(text, part);
}

static PlugwrightString finished(Builder text) {
  PlugwrightString string = {text.data, text.size};
  return string;
}

bool caller_hello(int32_t *result, PlugwrightString *error) {
  console_log_int(42);
  console_log_str(TEXT("zero-copy Grüße"));
  PlugwrightString tags[] = {TEXT("cold"), TEXT("dry")};
  ConsoleReading reading = {TEXT("roof"), -3.5, {tags, 2}};
  console_log_reading(&reading);
  int64_t values[] = {1, 2, 3LL << 40};
  PlugwrightListOfI64 numbers = {values, 3};
  if (console_sum(numbers) != 3 + (3LL << 40)) {
    *error = TEXT("the host cannot add");
    return false;
  }
  ConsoleListOfReading readings = {&reading, 1};
  ConsoleOptionOfReading found = console_find(readings, TEXT("roof"));
  if (!found.present || !same(found.value.sensor, reading.sensor) || found.value.value != -3.5 ||
      found.value.tags.count != 2 || !same(found.value.tags.items[1], tags[1])) {
    *error = TEXT("the host finds something else");
    return false;
  }
  *result = 4567;
  return true;
}

PlugwrightString caller_fetch(int32_t length) { return console_text(length); }

int32_t caller_parse_or(PlugwrightString text, int32_t fallback) {
  int32_t number;
  ConsoleParseError error;
  return console_parse(text, &number, &error) ? number : fallback + error.position;
}

PlugwrightString caller_dive(int32_t depth, PlugwrightString text, PlugwrightListOfI64 numbers) {
  Builder result = builder(text.size + 24);
  append(&result, text); /* calls within this one must not use its memory */
  console_interfere(depth);
  int64_t sum = 0;
  for (size_t i = 0; i < numbers.count; i++) {
    sum += numbers.items[i];
  }
  append(&result, TEXT(" "));
  append_number(&result, (uint64_t)sum);
  return finished(result);
}

int32_t caller_sink(int32_t depth) {
  console_interfere(depth);
  return depth;
}

CallerPosition caller_travel(const CallerPosition *start, double by) {
  ConsolePosition position;
  __builtin_memcpy(&position, start, sizeof position);
  position = console_move(&position, by);
  position = console_move(&position, by);
  CallerPosition end;
  __builtin_memcpy(&end, &position, sizeof end);
  return end;
}

PlugwrightString caller_stamp(void) {
  PlugwrightDuration since = {1, 500000000};
  bool passed = clock_passed(since);
  PlugwrightString text = console_text(2);
  Builder result = builder(text.size + 40);
  append(&result, text);
  append(&result, TEXT(" "));
  append_number(&result, clock_now().seconds);
  append(&result, passed ? TEXT(" true") : TEXT(" false"));
  return finished(result);
}

void caller_panic(PlugwrightString message) {
  char *text = (char *)plugwright_allocate(message.size + 1, 1);
  __builtin_memcpy(text, message.data, message.size);
  text[message.size] = 0;
  PLUGWRIGHT_PANIC(text);
}
