/* The plugin: an implementation of the contract Greeter, whose header is generated. */
#include "greeter.h"

bool greeter_greet(PlugwrightString name, GreeterGreeting *result, PlugwrightString *error) {
  if (name.size == 0) {
    *error = plugwright_string("the name is empty"); /* thrown as a NoNameException */
    return false;
  }
  char *text = (char *)plugwright_allocate(name.size + 8, 1);
  __builtin_memcpy(text, "Hello, ", 7);
  __builtin_memcpy(text + 7, name.data, name.size);
  text[7 + name.size] = '!';
  result->text.data = text;
  result->text.size = name.size + 8;
  result->letters = 0;
  for (size_t i = 0; i < name.size; i++) {
    result->letters += (name.data[i] & 0xC0) != 0x80; /* not inside of a character */
  }
  return true;
}
