// SHA-256 of libmd, as Debian installs it. The types must come first: sha2.h doesn't include them.
#include <stdint.h>
#include <sys/types.h>

#include <sha2.h>
