#include "greeting.h"

PlugwrightString greeting_greet(PlugwrightString name) {
  char *text = (char *)plugwright_allocate(name.size + 8, 1);
  __builtin_memcpy(text, "Hello, ", 7);
  __builtin_memcpy(text + 7, name.data, name.size);
  text[name.size + 7] = '!';
  PlugwrightString result = {text, name.size + 8};
  return result;
}
