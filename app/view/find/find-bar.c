/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/find/find-bar.h"

#include <glib/gi18n.h>

#include "view/find/find-options.h"
#include "view/find/find-places.h"
#include "view/find/find-session.h"

typedef enum
{
  PROP_STATEMENT = 1,
} UsFindBarProperty;

struct _UsFindBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkEditable *entry;
  GtkLabel *count_label;
  GtkEditable *replace_entry;
  GtkWidget *replace_box;
  GSimpleActionGroup *options;
  UsFindSession *session;
  char *wanted; /* what was looked for last */
};

G_DEFINE_FINAL_TYPE (UsFindBar, us_find_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_STATEMENT + 1];

static GtkWidget *
get_root (UsFindBar *self)
{
  return GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
is_open (UsFindBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}

static void
show_count (UsFindBar *self)
{
  const gboolean has_match = us_find_session_has_match (self->session);
  guint ordinal, total;
  const gboolean done = us_find_session_get_count (self->session, &ordinal, &total);
  const gboolean none = done && total == 0 && us_find_session_get_search (self->session) != NULL;
  g_autofree char *text = NULL;

  if (us_find_session_get_search (self->session) == NULL)
    text = g_strdup ("");
  else if (none)
    text = g_strdup (_ ("Not found"));
  else if (has_match && done)
    /* translators: which of how many places that were found: "3 of 12" */
    text = g_strdup_printf (_ ("%u of %u"), ordinal, total);
  else
    text = g_strdup_printf (ngettext ("%u found", "%u found", total), total);
  gtk_label_set_label (self->count_label, text);
  if (none)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "replacing.one", has_match);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "replacing.all", total > 0);
}

static void
changed_cb (gpointer user_data)
{
  UsFindBar *self = user_data;

  show_count (self);
  if (us_find_session_take_found (self->session))
    us_find_places_show (get_root (self), us_find_session_get_statement (self->session),
                         us_find_session_get_place (self->session));
}

static void
search_changed_cb (UsFindBar *self)
{
  if (us_find_session_get_statement (self->session) == NULL || !is_open (self))
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (gtk_editable_get_text (self->entry));
  us_find_session_set_search (self->session, self->wanted,
                              us_find_options_get_flags (self->options));
  us_find_places_mark (get_root (self), us_find_session_get_search (self->session));
  us_find_session_look (self->session, TRUE);
}

/* Enter goes on, unless what was typed last has not been looked for yet. */
static void
entry_activate_cb (UsFindBar *self)
{
  if (g_strcmp0 (self->wanted, gtk_editable_get_text (self->entry)) == 0)
    us_find_session_look (self->session, TRUE);
  else
    search_changed_cb (self);
}

static void
replace_cb (UsFindBar *self)
{
  g_autoptr (GError) error = NULL;

  if (!us_find_session_replace (self->session, gtk_editable_get_text (self->replace_entry), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", error->message);
}

static void
replaced_cb (guint n, const GError *error, gpointer user_data)
{
  g_autoptr (UsFindBar) self = user_data;
  g_autofree char *message = g_strdup_printf (ngettext ("%u replaced", "%u replaced", n), n);

  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", error->message);
  if (n > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-undo-toast", "s", message);
}

static void
replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  replace_cb (US_FIND_BAR (widget));
}

static void
replace_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsFindBar *self = US_FIND_BAR (widget);

  us_find_session_replace_all (self->session, gtk_editable_get_text (self->replace_entry),
                               replaced_cb, g_object_ref (self));
}

/* Opens the bar and looks for what is selected. */
static void
open_bar (UsFindBar *self, gboolean replace)
{
  UsStatement *statement;
  g_autofree char *selected = NULL;
  UsFindPlace caret;

  statement = us_find_session_get_statement (self->session);
  if (statement == NULL)
    return;
  if (us_find_places_get_caret (get_root (self), statement, &caret, &selected))
    us_find_session_set_place (self->session, &caret);
  if (replace)
    us_find_options_set_replacing (self->options, TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  if (selected != NULL && *selected != '\0')
    gtk_editable_set_text (self->entry, selected);
  search_changed_cb (self);
  /* In this order: GTK 4.8 warns of a caret that blinks when it becomes a selection. */
  gtk_editable_select_region (self->entry, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* The list of signatories has a search of its own, which also adds. */
static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GActionGroup *window = G_ACTION_GROUP (get_root (user_data));
  g_autoptr (GVariant) view = g_action_group_get_action_state (window, "view");

  if (view != NULL && g_str_equal (g_variant_get_string (view, NULL), "signatories"))
    g_action_group_activate_action (window, "search", NULL);
  else
    open_bar (user_data, FALSE);
}

static void
step (UsFindBar *self, gboolean forward)
{
  g_autofree char *selected = NULL;
  UsFindPlace caret;

  if (!is_open (self) || us_find_session_get_search (self->session) == NULL)
    {
      open_bar (self, FALSE);
      return;
    }
  /* The caret decides where to go on, as long as it is in the text. */
  if (us_find_places_get_caret (get_root (self), us_find_session_get_statement (self->session),
                                &caret, &selected))
    us_find_session_set_place (self->session, &caret);
  us_find_session_look (self->session, forward);
}

static void
action_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "find-replace"))
    open_bar (user_data, TRUE);
  else
    step (user_data, g_str_equal (name, "find-next"));
}

static const GActionEntry window_actions[] = {
  { .name = "find", .activate = find_cb },
  { .name = "find-replace", .activate = action_cb },
  { .name = "find-next", .activate = action_cb },
  { .name = "find-previous", .activate = action_cb },
};

/* What was found is shown again: the row for its replacement makes less room for the letter. */
static void
options_changed_cb (gpointer user_data)
{
  UsFindBar *self = user_data;
  const gboolean replacing = us_find_options_get_replacing (self->options);

  gtk_widget_set_visible (GTK_WIDGET (self->replace_entry), replacing);
  gtk_widget_set_visible (self->replace_box, replacing);
  search_changed_cb (self);
}

static void
update_actions (UsFindBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (gsize i = 0; G_IS_ACTION_MAP (root) && i < G_N_ELEMENTS (window_actions); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (root), window_actions[i].name)),
        us_find_session_get_statement (self->session) != NULL);
}

static void
set_statement (UsFindBar *self, UsStatement *statement)
{
  if (us_find_session_get_statement (self->session) == statement)
    return;
  us_find_bar_close (self);
  us_find_session_set_statement (self->session, statement);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATEMENT]);
}

static void
us_find_bar_root (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (us_find_bar_parent_class)->root (widget);
  if (G_IS_ACTION_MAP (root))
    g_action_map_add_action_entries (G_ACTION_MAP (root), window_actions,
                                     G_N_ELEMENTS (window_actions), widget);
  update_actions (US_FIND_BAR (widget));
}

static void
us_find_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsFindBarProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, us_find_session_get_statement (US_FIND_BAR (object)->session));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_find_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsFindBarProperty) id)
    {
    case PROP_STATEMENT:
      set_statement (US_FIND_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_find_bar_dispose (GObject *object)
{
  UsFindBar *self = US_FIND_BAR (object);

  g_clear_pointer (&self->session, us_find_session_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->options);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_FIND_BAR);

  G_OBJECT_CLASS (us_find_bar_parent_class)->dispose (object);
}

/* What to find, then what for: the buttons between the two wait. */
static gboolean
tab_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  UsFindBar *self = US_FIND_BAR (widget);

  return us_find_options_get_replacing (self->options) &&
         gtk_widget_get_focus_child (GTK_WIDGET (self->entry)) != NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (self->replace_entry));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  us_find_bar_close (US_FIND_BAR (widget));
  return TRUE;
}

static void
us_find_bar_class_init (UsFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_find_bar_get_property;
  object_class->set_property = us_find_bar_set_property;
  object_class->dispose = us_find_bar_dispose;
  widget_class->root = us_find_bar_root;

  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UsFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, UsFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, UsFindBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, UsFindBar, replace_entry);
  gtk_widget_class_bind_template_child (widget_class, UsFindBar, replace_box);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, us_find_bar_close);
  gtk_widget_class_install_action (widget_class, "replacing.one", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "replacing.all", NULL, replace_all_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, tab_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK,
                                       "win.find-previous", NULL);
}

static void
us_find_bar_init (UsFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->options = us_find_options_new (options_changed_cb, self);
  self->session = us_find_session_new (changed_cb, self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "find", G_ACTION_GROUP (self->options));
  show_count (self);
}

/**
 * us_find_bar_close:
 * @self: a find bar
 *
 * Closes the bar and goes to what was found last. Main thread only.
 */
void
us_find_bar_close (UsFindBar *self)
{
  g_return_if_fail (US_IS_FIND_BAR (self));

  if (!is_open (self))
    return;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  us_find_session_set_search (self->session, NULL, US_SEARCH_DEFAULT);
  show_count (self);
  if (get_root (self) == NULL)
    return;
  us_find_places_mark (get_root (self), NULL);
  us_find_places_focus (get_root (self), us_find_session_get_statement (self->session),
                        us_find_session_get_place (self->session));
}
