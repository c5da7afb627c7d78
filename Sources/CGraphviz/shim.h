// The headers of libgvc as Debian installs them; only CGraphvizShim includes this module.
#include <gvc.h>
