/* A program: copies files of its arguments, or its input, to its output, and leaves a note. */
#include <stdio.h>
#include <stdlib.h>

static int copy(FILE *from) {
  char chunk[512];
  size_t length;
  while ((length = fread(chunk, 1, sizeof chunk, from)) > 0) {
    fwrite(chunk, 1, length, stdout);
  }
  return ferror(from);
}

int main(int count, char **arguments) {
  const char *greeting = getenv("GREETING");
  if (greeting) {
    printf("%s\n", greeting);
  }
  if (count == 1) {
    return copy(stdin);
  }
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(arguments[i], "r");
    if (!file) {
      fprintf(stderr, "cannot open %s\n", arguments[i]);
      return 2;
    }
    copy(file);
    fclose(file);
  }
  const char *place = getenv("NOTE");
  FILE *note = fopen(place ? place : "/out/note.txt", "w");
  if (note) {
    fputs("copied\n", note);
    fclose(note);
  }
  return 0;
}
