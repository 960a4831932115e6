/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/text-actions.h"

#include "model/live.h"
#include "view/letter/chips.h"
#include "view/letter/demand-popover.h"
#include "view/text/link-popover.h"
#include "view/text/text-format.h"

struct _UsTextActions
{
  GObject parent_instance;

  GSimpleActionGroup *group;
  GtkTextView *target; /* (nullable): where the caret is or was last */
  GtkTextBuffer *watched;
  gulong cursor_id;
};

G_DEFINE_FINAL_TYPE (UsTextActions, us_text_actions, G_TYPE_OBJECT)

static const struct
{
  const char *name;
  UsSpanKind kind;
} looks[] = {
  { "bold", US_SPAN_BOLD },
  { "italic", US_SPAN_ITALIC },
};

static GSimpleAction *
get_action (UsTextActions *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), name));
}

static void
update (UsTextActions *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    g_simple_action_set_state (
        get_action (self, looks[i].name),
        g_variant_new_boolean (self->watched != NULL &&
                               us_text_format_is_on (self->watched, looks[i].kind)));
}

static void
look_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsTextActions *self = user_data;

  if (self->watched == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (strcmp (looks[i].name, g_action_get_name (G_ACTION (action))) == 0)
      us_text_format_toggle (self->watched, looks[i].kind);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->target));
}

static void
link_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsTextActions *self = user_data;

  if (self->target != NULL)
    us_link_popover_open (self->target);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsTextActions *self = user_data;

  if (self->watched != NULL)
    us_text_format_clear (self->watched);
}

static void
reference_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsTextActions *self = user_data;

  if (self->target != NULL)
    us_demand_popover_open (self->target, us_chips_get_statement (self->target));
}

static void
count_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsTextActions *self = user_data;
  const char *target = g_variant_get_string (parameter, NULL);

  if (self->target != NULL && us_live_is_target (US_SPAN_COUNT, target))
    us_chips_insert (self->target, US_SPAN_COUNT, target);
}

static const GActionEntry entries[] = {
  { .name = "bold", .activate = look_cb, .state = "false" },
  { .name = "italic", .activate = look_cb, .state = "false" },
  { .name = "link", .activate = link_cb },
  { .name = "clear", .activate = clear_cb },
  { .name = "reference", .activate = reference_cb },
  { .name = "count", .activate = count_cb, .parameter_type = "s" },
};

static void
us_text_actions_dispose (GObject *object)
{
  UsTextActions *self = US_TEXT_ACTIONS (object);

  us_text_actions_set_target (self, NULL);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (us_text_actions_parent_class)->dispose (object);
}

static void
us_text_actions_class_init (UsTextActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_text_actions_dispose;
}

static void
us_text_actions_init (UsTextActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries),
                                   self);
  us_text_actions_set_target (self, NULL);
}

/**
 * us_text_actions_new:
 *
 * Makes the commands for characters. Main thread only.
 *
 * Returns: (transfer full): the commands, without a target
 */
UsTextActions *
us_text_actions_new (void)
{
  return g_object_new (US_TYPE_TEXT_ACTIONS, NULL);
}

/**
 * us_text_actions_get_group:
 * @self: the commands
 *
 * Gets what is to be inserted into a widget as "text". Main thread only.
 *
 * Returns: (transfer none): an action group
 */
GActionGroup *
us_text_actions_get_group (UsTextActions *self)
{
  g_return_val_if_fail (US_IS_TEXT_ACTIONS (self), NULL);

  return G_ACTION_GROUP (self->group);
}

/**
 * us_text_actions_set_target:
 * @self: the commands
 * @target: (nullable): a text view that is watched by us_text_format_watch()
 *
 * Lets the commands work on another text. Main thread only.
 */
void
us_text_actions_set_target (UsTextActions *self, GtkTextView *target)
{
  g_return_if_fail (US_IS_TEXT_ACTIONS (self));

  if (self->watched != NULL)
    g_clear_signal_handler (&self->cursor_id, self->watched);
  g_clear_object (&self->watched);
  g_set_weak_pointer (&self->target, target);
  if (target != NULL)
    {
      self->watched = g_object_ref (gtk_text_view_get_buffer (target));
      self->cursor_id = g_signal_connect_swapped (self->watched, "notify::cursor-position",
                                                  G_CALLBACK (update), self);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (get_action (self, entries[i].name), target != NULL);
  update (self);
}
