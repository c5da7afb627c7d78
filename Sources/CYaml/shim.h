// The header of libyaml as Debian installs it; only the YAML parser includes this module.
#include <yaml.h>
