/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver-tree.h"

/* What GTK tells of all its widgets at once, which libatspi keeps to itself. To go from one to its
 * children by libatspi takes some questions for each of them: forty times as long. */
#define CACHE_PATH "/org/a11y/atspi/cache"
#define CACHE "org.a11y.atspi.Cache"
#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define ITEMS "(a((so)(so)(so)iiassusau))"
/* Itself, the application, the parent, the place in that, the number of children, what it can do,
 * the name, the role, a description, and the states. */
#define ITEM "((&s&o)(&s&o)(&s&o)ii@as&su&s@au)"

/* As long as libatspi waits. */
#define ANSWER_PATIENCE 5000

typedef struct
{
  GVariant *item; /* what the strings are in */
  UsSeen seen;
  const char *parent;
  AtspiRole role;
  int place;
  int n_children;
  GPtrArray *children; /* those that are known */
} Node;

static void
free_node (gpointer data)
{
  Node *self = data;

  g_variant_unref (self->item);
  g_free ((char *) self->seen.role);
  g_ptr_array_unref (self->children);
  g_free (self);
}

static guint64
read_states (GVariant *states)
{
  gsize n_words = 0;
  const guint32 *words = g_variant_get_fixed_array (states, &n_words, sizeof *words);

  return (n_words > 0 ? words[0] : 0) | (n_words > 1 ? (guint64) words[1] << 32 : 0);
}

static Node *
read_node (GVariant *item)
{
  g_autoptr (GVariant) interfaces = NULL;
  g_autoptr (GVariant) states = NULL;
  const char *bus, *root, *description;
  Node *self = g_new0 (Node, 1);

  g_variant_get (item, ITEM, &bus, &self->seen.path, &bus, &root, &bus, &self->parent, &self->place,
                 &self->n_children, &interfaces, &self->seen.name, &self->role, &description,
                 &states);
  self->item = g_variant_ref (item);
  self->seen.role = atspi_role_get_name (self->role);
  self->seen.states = read_states (states);
  self->children = g_ptr_array_new ();
  return self;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return (*(Node *const *) a)->place - (*(Node *const *) b)->place;
}

/* The nodes by their paths. */
static GHashTable *
read_nodes (GVariant *items)
{
  GHashTable *nodes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_node);
  const gsize n_items = items != NULL ? g_variant_n_children (items) : 0;
  GHashTableIter iter;
  gpointer value;

  for (gsize i = 0; i < n_items; i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (items, i);
      Node *node = read_node (item);

      g_hash_table_replace (nodes, (gpointer) node->seen.path, node);
    }
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Node *parent = g_hash_table_lookup (nodes, ((Node *) value)->parent);

      if (parent != NULL)
        g_ptr_array_add (parent->children, value);
    }
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_sort (((Node *) value)->children, compare_places);
  return nodes;
}

static void
connect (UsDriver *self)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;
  const char *address;

  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  if (answer == NULL)
    fail_msg ("%s", error->message);
  g_variant_get (answer, "(&s)", &address);
  self->bus =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  if (self->bus == NULL)
    fail_msg ("%s", error->message);
}

/* The first value of the answer, or nothing where the program does not answer. */
static GVariant *
ask (UsDriver *self, const char *path, const char *interface, const char *method, const char *type)
{
  g_autoptr (GVariant) answer = NULL;

  if (self->bus == NULL)
    connect (self);
  answer = g_dbus_connection_call_sync (self->bus, self->application->parent.app->bus_name, path,
                                        interface, method, NULL, G_VARIANT_TYPE (type),
                                        G_DBUS_CALL_FLAGS_NONE, ANSWER_PATIENCE, NULL, NULL);
  return answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;
}

/* GTK knows of a child when somebody has asked for it. */
static void
meet (UsDriver *self, const char *path, GHashTable *met)
{
  g_autoptr (GVariant) children = NULL;
  const char *bus, *child;
  GVariantIter iter;

  if (!g_hash_table_add (met, g_strdup (path)))
    return;
  children = ask (self, path, ACCESSIBLE, "GetChildren", "(a(so))");
  if (children == NULL)
    return;
  g_variant_iter_init (&iter, children);
  while (g_variant_iter_next (&iter, "(&s&o)", &bus, &child))
    meet (self, child, met);
}

/* There is nothing to find in these. */
static gboolean
is_leaf (AtspiRole role)
{
  return role == ATSPI_ROLE_PAGE_TAB || role == ATSPI_ROLE_LABEL || role == ATSPI_ROLE_SCROLL_BAR ||
         role == ATSPI_ROLE_IMAGE || role == ATSPI_ROLE_TEXT;
}

typedef struct
{
  UsDriver *driver;
  GPtrArray *answers; /* tables of nodes, the last of which is true */
  GHashTable *visited;
  gboolean (*function) (UsDriver *, const UsSeen *, gpointer);
  gpointer user_data;
} Walk;

static Node *
get_node (Walk *self, const char *path)
{
  return g_hash_table_lookup (g_ptr_array_index (self->answers, self->answers->len - 1), path);
}

static void
look_again (Walk *self)
{
  g_autoptr (GVariant) items = ask (self->driver, CACHE_PATH, CACHE, "GetItems", ITEMS);

  g_ptr_array_add (self->answers, read_nodes (items));
}

/* What the program shows is whole where nobody is hidden: a hidden child has the place of the next,
 * or one behind the last. */
static gboolean
is_whole (const Node *node)
{
  if ((int) node->children->len != node->n_children)
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (((Node *) g_ptr_array_index (node->children, i))->place != (int) i)
      return FALSE;
  return TRUE;
}

/* GTK says that it has no children, whatever windows there are. */
static gboolean
is_application (const Node *node)
{
  return node->role == ATSPI_ROLE_APPLICATION;
}

/* Where something is as it was, its children are those that it was asked for. */
static char *
describe (const char *path, const Node *node)
{
  GString *description = g_string_new (path);

  if (node != NULL)
    g_string_append_printf (description, " %d", node->n_children);
  for (guint i = 0; node != NULL && i < node->children->len; i++)
    {
      const Node *child = g_ptr_array_index (node->children, i);

      g_string_append_printf (description, " %s %d", child->seen.path, child->place);
    }
  return g_string_free (description, FALSE);
}

/* One that nobody has asked for may have the place of one that was hidden: who waits for long asks
 * of all. */
static GVariant *
ask_children (UsDriver *self, const char *path, const Node *node)
{
  g_autofree char *description = describe (path, node);
  GVariant *children = NULL;

  if (!self->thorough && node != NULL && !is_application (node))
    children = g_hash_table_lookup (self->answers, description);
  if (children == NULL)
    children = ask (self, path, ACCESSIBLE, "GetChildren", "(a(so))");
  else
    return g_variant_ref (children);
  if (children != NULL)
    g_hash_table_insert (self->answers, g_steal_pointer (&description), g_variant_ref (children));
  return children;
}

static GPtrArray *
find_children (Walk *self, const char *path)
{
  const Node *node = get_node (self, path);
  g_autoptr (GHashTable) met = NULL;
  g_autoptr (GVariant) answer = NULL;
  GPtrArray *children;
  const char *bus, *child;
  GVariantIter iter;

  if (node != NULL && !self->driver->thorough && is_whole (node) && !is_application (node))
    return g_ptr_array_ref (node->children);
  children = g_ptr_array_new ();
  answer = ask_children (self->driver, path, node);
  if (answer == NULL)
    return children;
  met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_variant_iter_init (&iter, answer);
  while (g_variant_iter_next (&iter, "(&s&o)", &bus, &child))
    if (get_node (self, child) == NULL)
      meet (self->driver, child, met);
  if (g_hash_table_size (met) > 0)
    look_again (self);
  g_variant_iter_init (&iter, answer);
  while (g_variant_iter_next (&iter, "(&s&o)", &bus, &child))
    if (get_node (self, child) != NULL)
      g_ptr_array_add (children, get_node (self, child));
  return children;
}

static gboolean
walk_below (Walk *self, const char *path)
{
  g_autoptr (GPtrArray) children = NULL;

  /* While a window comes or goes the application may name itself as its child, for ever. */
  if (!g_hash_table_add (self->visited, g_strdup (path)))
    return FALSE;
  children = find_children (self, path);
  for (guint i = 0; i < children->len; i++)
    {
      const Node *node = g_ptr_array_index (children, i);

      if (self->function (self->driver, &node->seen, self->user_data) ||
          (!is_leaf (node->role) && walk_below (self, node->seen.path)))
        return TRUE;
    }
  return FALSE;
}

gboolean
us_driver_walk (UsDriver *self, gboolean (*function) (UsDriver *, const UsSeen *, gpointer),
                gpointer user_data)
{
  g_autoptr (GPtrArray) answers =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { self, answers, visited, function, user_data };

  look_again (&walk);
  return walk_below (&walk, self->application->parent.path);
}

UsAccessible *
us_driver_reach (UsDriver *self, const UsSeen *seen)
{
  UsAccessible *accessible = g_object_new (ATSPI_TYPE_ACCESSIBLE, NULL);

  accessible->parent.app = g_object_ref (self->application->parent.app);
  accessible->parent.path = g_strdup (seen->path);
  return accessible;
}

/* GTK 4.8 says of nothing but windows that it shows; what is not drawn has no size. */
gboolean
us_driver_is_shown (UsAccessible *accessible)
{
  g_autofree AtspiRect *extents =
      atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW, NULL);

  return extents != NULL && extents->width > 0 && extents->height > 0;
}

typedef struct
{
  void (*function) (UsAccessible *, const UsSeen *, gpointer);
  gpointer user_data;
} Visit;

static gboolean
visit_one (UsDriver *self, const UsSeen *seen, gpointer user_data)
{
  g_autoptr (UsAccessible) accessible = us_driver_reach (self, seen);
  Visit *visit = user_data;

  visit->function (accessible, seen, visit->user_data);
  return FALSE;
}

void
us_driver_foreach (UsDriver *self, void (*function) (UsAccessible *, const UsSeen *, gpointer),
                   gpointer user_data)
{
  Visit visit = { function, user_data };

  us_driver_walk (self, visit_one, &visit);
}
