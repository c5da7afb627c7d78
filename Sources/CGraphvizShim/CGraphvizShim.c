#define _GNU_SOURCE
#include "CGraphvizShim.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <gvc.h>
#include <gvplugin.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <signal.h>
#include <sys/prctl.h>
#endif

struct placement {
  GVC_t *context;
  Agraph_t *graph;
  Agnode_t **nodes;
  int capacity;
  enum placement_engine engine;
  bool laid_out;
};

static char messages[8192];
static size_t messages_length;

static int keep_message(char *text) {
  size_t room = sizeof messages - 1 - messages_length;
  size_t length = strnlen(text, room);
  memcpy(messages + messages_length, text, length);
  messages_length += length;
  return 0;
}

const char *placement_messages(void) {
  static char taken[sizeof messages];
  memcpy(taken, messages, messages_length);
  taken[messages_length] = 0;
  messages_length = 0;
  return taken;
}

static bool plugin_folder(char folder[PATH_MAX]) {
  Dl_info library;
  char real[PATH_MAX];
  if (!dladdr((void *)&gvContextPlugins, &library) || !realpath(library.dli_fname, real)) return false;
  char *slash = strrchr(real, '/');
  if (!slash) return false;
  *slash = 0;
  return snprintf(folder, PATH_MAX, "%s/graphviz", real) < PATH_MAX;
}

// The versioned name is what the runtime package installs; the bare name is what other systems have.
static void *plugin(const char *folder, const char *name, const char *symbol) {
  static const char *const endings[] = {".so.6", ".so", ".6.dylib", ".dylib"};
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/libgvplugin_%s%s", folder, name, endings[i]) >= PATH_MAX) return NULL;
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library) return dlsym(library, symbol);
  }
  char text[PATH_MAX + 64];
  snprintf(text, sizeof text, "Graphviz's plugin %s was not found in %s.\n", name, folder);
  keep_message(text);
  return NULL;
}

static GVC_t *closed_context(void) {
  static GVC_t *context;
  if (context) return context;
  static lt_symlist_t plugins[4];
  char folder[PATH_MAX];
  if (!plugin_folder(folder)) {
    keep_message("The folder of libgvc could not be found.\n");
    return NULL;
  }
  plugins[0] = (lt_symlist_t){"gvplugin_core_LTX_library", plugin(folder, "core", "gvplugin_core_LTX_library")};
  plugins[1] = (lt_symlist_t){
      "gvplugin_dot_layout_LTX_library", plugin(folder, "dot_layout", "gvplugin_dot_layout_LTX_library")};
  plugins[2] = (lt_symlist_t){
      "gvplugin_neato_layout_LTX_library", plugin(folder, "neato_layout", "gvplugin_neato_layout_LTX_library")};
  if (!plugins[0].address || !plugins[1].address || !plugins[2].address) return NULL;
  context = gvContextPlugins(plugins, 0);
  return context;
}

// printf follows the locale, and Graphviz reads with atof: both must be in the C locale.
static locale_t c_locale(void) {
  static locale_t locale;
  if (!locale) locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  return locale;
}

static void set_number(void *object, const char *name, const char *format, double value) {
  char text[64];
  locale_t before = uselocale(c_locale());
  snprintf(text, sizeof text, format, value);
  uselocale(before);
  agsafeset(object, (char *)name, text, "");
}

static void set_default(Agraph_t *graph, int kind, const char *name, const char *value) {
  agattr(graph, kind, (char *)name, (char *)value);
}

static void set_recipe(Agraph_t *graph, enum placement_engine engine, int seed) {
  char text[32];
  set_default(graph, AGNODE, "shape", "box");
  set_default(graph, AGNODE, "label", "");
  set_default(graph, AGNODE, "fixedsize", "true");
  set_default(graph, AGNODE, "margin", "0");
  set_default(graph, AGRAPH, "splines", "none");
  if (engine == PLACEMENT_DOT) {
    set_default(graph, AGRAPH, "rankdir", "LR");
    set_default(graph, AGRAPH, "nodesep", "0.3");
    return;
  }
  snprintf(text, sizeof text, "%d", seed);
  set_default(graph, AGRAPH, "start", text);
  set_default(graph, AGRAPH, "overlap", "prism");
  set_default(graph, AGRAPH, "sep", "+8");
  set_default(graph, AGRAPH, "esep", "+4");
  if (engine == PLACEMENT_NEATO) set_default(graph, AGRAPH, "mode", "major");
  if (engine == PLACEMENT_SFDP) set_default(graph, AGRAPH, "K", "0.8");
}

placement *placement_new(enum placement_engine engine, int nodes, int seed) {
  agseterrf(keep_message);
  agseterr(AGWARN);
  GVC_t *context = closed_context();
  if (!context || nodes < 0) return NULL;
  placement *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  p->nodes = calloc((size_t)nodes + 1, sizeof *p->nodes);
  p->graph = agopen("g", engine == PLACEMENT_DOT ? Agdirected : Agundirected, NULL);
  p->context = context;
  p->engine = engine;
  p->capacity = nodes;
  if (!p->nodes || !p->graph) {
    placement_free(p);
    return NULL;
  }
  set_recipe(p->graph, engine, seed);
  return p;
}

void placement_set_layer_gap(placement *p, double gap) { set_number(p->graph, "ranksep", "%.6f", gap / 72); }

bool placement_add_node(placement *p, int index, double width, double height) {
  char name[32];
  if (index < 0 || index >= p->capacity) return false;
  snprintf(name, sizeof name, "n%d", index);
  Agnode_t *node = agnode(p->graph, name, 1);
  if (!node) return false;
  p->nodes[index] = node;
  set_number(node, "width", "%.6f", width / 72);
  set_number(node, "height", "%.6f", height / 72);
  return true;
}

void placement_pin(placement *p, int index, double x, double y) {
  if (index < 0 || index >= p->capacity || !p->nodes[index]) return;
  char text[96];
  locale_t before = uselocale(c_locale());
  snprintf(text, sizeof text, "%.6f,%.6f", x / 72, y / 72);
  uselocale(before);
  agsafeset(p->nodes[index], "pos", text, "");
  agsafeset(p->nodes[index], "pin", "true", "");
}

bool placement_add_edge(placement *p, int index, int tail, int head, double weight, double length) {
  char name[32];
  if (tail < 0 || head < 0 || tail >= p->capacity || head >= p->capacity) return false;
  if (!p->nodes[tail] || !p->nodes[head]) return false;
  snprintf(name, sizeof name, "e%d", index);
  Agedge_t *edge = agedge(p->graph, p->nodes[tail], p->nodes[head], name, 1);
  if (!edge) return false;
  set_number(edge, "weight", p->engine == PLACEMENT_DOT ? "%.0f" : "%.6f", weight);
  if (p->engine != PLACEMENT_DOT) set_number(edge, "len", "%.6f", length / 72);
  return true;
}

bool placement_add_to_group(placement *p, int group, int index) {
  char name[32];
  if (index < 0 || index >= p->capacity || !p->nodes[index]) return false;
  snprintf(name, sizeof name, "cluster_%d", group);
  Agraph_t *cluster = agsubg(p->graph, name, 1);
  if (!cluster) return false;
  agsafeset(cluster, "margin", "24", "");
  return agsubnode(cluster, p->nodes[index], 1) != NULL;
}

int placement_run(placement *p) {
  static const char *const engines[] = {"neato", "sfdp", "dot"};
  srand(1);
  srand48(0);
  locale_t before = uselocale(c_locale());
  int failure = gvLayout(p->context, p->graph, engines[p->engine]);
  uselocale(before);
  p->laid_out = failure == 0;
  return failure;
}

void placement_position(const placement *p, int index, double *x, double *y) {
  *x = ND_coord(p->nodes[index]).x;
  *y = ND_coord(p->nodes[index]).y;
}

void placement_free(placement *p) {
  if (p->laid_out) gvFreeLayout(p->context, p->graph);
  if (p->graph) agclose(p->graph);
  free(p->nodes);
  free(p);
}

int closed_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

void end_with_parent(void) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}
