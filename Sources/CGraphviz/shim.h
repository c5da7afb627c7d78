// The headers of libgvc as Debian installs them; only CGraphvizShim includes this module.
// gvplugin.h belongs to the list because a closed context is handed its plugins by hand.
#include <gvc.h>
#include <gvplugin.h>
