#include "entries.h"

EntriesListOfEntry entries_echo_entries(EntriesListOfEntry entries) { return entries; }
