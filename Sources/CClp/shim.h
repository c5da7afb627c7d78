// The C interface of CLP, the linear programming solver of COIN-OR, as Debian installs it.
#include <coin/Clp_C_Interface.h>
