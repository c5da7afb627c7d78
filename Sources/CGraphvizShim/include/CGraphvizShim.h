// A narrow surface over libgvc for placing numbered rectangles. No Graphviz type, no text of the user
// and no attribute beyond the listed ones can pass it.
//
// Nothing here is thread-safe, because libgvc isn't even with one context a thread: the caller holds
// one lock around everything between placement_new and placement_free.
#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#include <stdbool.h>

// Opaque, so that Swift can't reach into Agraph_t, whose layout changes with Graphviz's build options.
typedef struct placement placement;

// The engines by number instead of by name: an engine that isn't on the list can't be asked for.
enum placement_engine { PLACEMENT_NEATO = 0, PLACEMENT_SFDP = 1, PLACEMENT_DOT = 2 };

// Builds an empty graph in the closed context, whose plugins come from the folder beside libgvc; a stock
// context would read a configuration file, honour GVBINDIR and load pango. NULL if a plugin is missing.
placement *placement_new(enum placement_engine engine, int nodes, int seed);

// Sets the room in points between dot's layers.
void placement_set_layer_gap(placement *p, double gap);

// Adds node n<index>, a rectangle of this many points; call it with 0, 1, 2, … in turn.
// Sizes become inches here, because Graphviz reads node sizes in inches and nothing else.
bool placement_add_node(placement *p, int index, double width, double height);

// Pins a node at a point, y upwards, as only neato honours it.
void placement_pin(placement *p, int index, double x, double y);

// Adds edge e<index> between two nodes added before.
bool placement_add_edge(placement *p, int index, int tail, int head, double weight, double length);

// Puts a node into the numbered group, which dot keeps in a rectangle of its own; a node belongs to one at most.
bool placement_add_to_group(placement *p, int group, int index);

// Seeds both C generators, since sfdp differs from call to call otherwise, switches this thread to the
// C locale, since attributes are parsed with atof, and lays out. Returns 0 on success.
int placement_run(placement *p);

// Reads the node's centre from its structure: attribute text keeps five digits only. Points, y upwards.
void placement_position(const placement *p, int index, double *x, double *y);

// Frees the layout and the graph. The worker never calls it: gvFreeLayout is where libgvc's heap errors
// come to light, and the process ends anyway.
void placement_free(placement *p);

// What Graphviz had to say since the last call; it would write to the host's stderr otherwise.
const char *placement_messages(void);

// pipe2(O_CLOEXEC), which Swift's Glibc doesn't show; setting the flag afterwards would let a process that
// another thread starts in between inherit the worker's pipes.
int closed_pipe(int ends[2]);

// prctl(PR_SET_PDEATHSIG), which has variable arguments and is therefore hidden from Swift: the kernel ends this
// process when its parent ends, however that happens.
void end_with_parent(void);

#endif
