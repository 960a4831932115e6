/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-actions.h"

#include "view/body/body-caret.h"
#include "view/body/body-follow.h"

#include <glib/gi18n.h>

#include "model/demand.h"
#include "model/direction.h"
#include "view/body/block-kinds.h"
#include "view/body/body-clipboard.h"
#include "view/body/body-lines.h"
#include "view/body/body-moves.h"
#include "view/body/clipboard-write.h"
#include "view/body/position-popover.h"
#include "view/text/text-popover.h"

static const char *const direction_nicks[] = { "auto", "ltr", "rtl" };

static UsBlock *
get_block (UsBodyView *view)
{
  UsBodySync *sync = us_body_view_get_sync (view);

  return sync != NULL ? us_body_sync_get_block (sync, us_body_caret_get_line (view)) : NULL;
}

static void
kind_cb (GSimpleAction *action, GVariant *nick, gpointer user_data)
{
  UsBodyView *view = user_data;
  UsStatement *statement = us_body_view_get_statement (view);
  const UsBlockKindInfo *kind = us_block_kinds_find (g_variant_get_string (nick, NULL));
  int first, last;

  if (kind == NULL || statement == NULL)
    return;
  /* Where there is no paragraph yet, the one that is begun is of that kind. */
  if (get_block (view) == NULL)
    {
      g_autoptr (UsBlock) block = us_block_new_plain (kind->kind, "");

      us_item_list_append (us_statement_get_body (statement), block, NULL);
    }
  us_body_caret_get_lines (view, &first, &last);
  us_body_change_kind (statement, (guint) first, (guint) last, kind->kind);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const struct
  {
    const char *name;
    UsBodyStep step;
  } steps[] = {
    { "move-up", US_BODY_STEP_UP },
    { "move-down", US_BODY_STEP_DOWN },
    { "move-to-top", US_BODY_STEP_TO_TOP },
    { "move-to-bottom", US_BODY_STEP_TO_BOTTOM },
  };
  UsBodyView *view = user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (get_block (view) != NULL &&
        strcmp (steps[i].name, g_action_get_name (G_ACTION (action))) == 0)
      us_body_caret_step (view, steps[i].step);
}

static void
position_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (get_block (user_data) != NULL)
    us_position_popover_open (user_data);
}

static void
change_level (UsBodyView *view, int by)
{
  if (get_block (view) != NULL)
    us_body_change_level (us_body_view_get_statement (view), (guint) us_body_caret_get_line (view),
                          by);
}

static void
deeper_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change_level (user_data, 1);
}

static void
shallower_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change_level (user_data, -1);
}

/* The first sentence of a demand becomes its lead, or stops being it. */
static void
lead_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsBlock *block = get_block (user_data);
  UsStatement *statement = us_body_view_get_statement (user_data);
  UsText *text;

  if (block == NULL || !us_block_is_demand (block))
    return;
  text = us_block_get_text (block);
  us_demand_set_lead (block,
                      us_text_get_lead (text) > 0
                          ? 0
                          : us_demand_first_sentence (
                                us_text_get_string (text),
                                us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE)),
                      NULL);
}

/* The lead ends at the caret; where it does already, there is none any more. */
static void
lead_here_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (user_data));
  UsBlock *block = get_block (user_data);
  GtkTextIter caret;
  guint place;

  if (block == NULL || !us_block_is_demand (block))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  place = (guint) gtk_text_iter_get_line_index (&caret);
  us_demand_set_lead (block, us_text_get_lead (us_block_get_text (block)) == place ? 0 : place,
                      NULL);
}

static void
choose_direction (UsBodyView *view, UsBlockDirection direction)
{
  UsStatement *statement = us_body_view_get_statement (view);
  int first, last;

  if (get_block (view) == NULL)
    return;
  us_body_caret_get_lines (view, &first, &last);
  us_statement_begin_group (statement, _ ("Change Direction"));
  for (int line = first; line <= last; line++)
    us_direction_choose (us_body_sync_get_block (us_body_view_get_sync (view), line), direction,
                         NULL);
  us_statement_end_group (statement);
}

static void
direction_cb (GSimpleAction *action, GVariant *nick, gpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (direction_nicks); i++)
    if (g_str_equal (direction_nicks[i], g_variant_get_string (nick, NULL)))
      choose_direction (user_data, (UsBlockDirection) i);
}

/* As in browsers: the other one first, then back to what the letters say. */
static void
next_direction_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsStatement *statement = us_body_view_get_statement (user_data);
  UsBlock *block = get_block (user_data);

  if (block == NULL)
    return;
  if (us_block_get_direction (block) != US_BLOCK_AUTOMATIC)
    choose_direction (user_data, US_BLOCK_AUTOMATIC);
  else if (us_body_lines_is_rtl (us_statement_get_body (statement),
                                 us_body_caret_get_line (user_data)))
    choose_direction (user_data, US_BLOCK_FROM_LEFT);
  else
    choose_direction (user_data, US_BLOCK_FROM_RIGHT);
}

static void
copy_letter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsStatement *statement = us_body_view_get_statement (user_data);

  if (statement == NULL)
    return;
  us_clipboard_write_letter (gtk_widget_get_clipboard (user_data), statement);
  gtk_widget_activate_action (user_data, "win.show-toast", "s", _ ("The letter was copied."));
}

static void
paste_plain_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (us_body_view_get_statement (user_data) != NULL)
    us_body_clipboard_paste_plain (user_data);
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (get_block (user_data) != NULL)
    us_body_duplicate (us_body_view_get_statement (user_data),
                       (guint) us_body_caret_get_line (user_data));
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (get_block (user_data) != NULL)
    us_body_remove (us_body_view_get_statement (user_data),
                    (guint) us_body_caret_get_line (user_data));
}

static void
follow_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_body_follow (user_data);
}

static const GActionEntry entries[] = {
  { .name = "kind", .activate = kind_cb, .parameter_type = "s", .state = "'paragraph'" },
  { .name = "move-up", .activate = move_cb },
  { .name = "move-down", .activate = move_cb },
  { .name = "move-to-top", .activate = move_cb },
  { .name = "move-to-bottom", .activate = move_cb },
  { .name = "move-to-position", .activate = position_cb },
  { .name = "deeper", .activate = deeper_cb },
  { .name = "shallower", .activate = shallower_cb },
  { .name = "lead", .activate = lead_cb, .state = "false" },
  { .name = "lead-here", .activate = lead_here_cb },
  { .name = "direction", .activate = direction_cb, .parameter_type = "s", .state = "'auto'" },
  { .name = "next-direction", .activate = next_direction_cb },
  { .name = "copy-letter", .activate = copy_letter_cb },
  { .name = "paste-plain", .activate = paste_plain_cb },
  { .name = "duplicate", .activate = duplicate_cb },
  { .name = "remove", .activate = remove_cb },
  { .name = "follow", .activate = follow_cb },
};

/**
 * us_body_actions_new:
 * @view: a body view, which must live longer
 *
 * Makes the commands for blocks. Main thread only.
 *
 * Returns: (transfer full): an action group, to be inserted as "body"
 */
GActionGroup *
us_body_actions_new (UsBodyView *view)
{
  GSimpleActionGroup *actions;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), NULL);

  actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), view);
  us_body_actions_update (G_ACTION_GROUP (actions), view);
  return G_ACTION_GROUP (actions);
}

/**
 * us_body_actions_new_menu:
 *
 * Makes the menu of a block, with the commands of us_body_actions_new(). Main thread only.
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
us_body_actions_new_menu (void)
{
  g_autoptr (GtkBuilder) builder =
                 gtk_builder_new_from_resource ("/org/undersigned/Undersigned/block-menu.ui");

  return g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "block_menu")));
}

/**
 * us_body_actions_add_menu:
 * @view: a body view
 *
 * Adds what can be inserted at the caret and the menu of its block to the context menu, where keys
 * reach them: there are none for a handle. Main thread only.
 */
void
us_body_actions_add_menu (UsBodyView *view)
{
  g_autoptr (GMenuModel) commands = us_body_actions_new_menu ();
  g_autoptr (GtkBuilder) builder =
                 gtk_builder_new_from_resource ("/org/undersigned/Undersigned/insert-menu.ui");
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (US_IS_BODY_VIEW (view));

  g_menu_append_submenu (menu, _ ("_Insert"),
                         G_MENU_MODEL (gtk_builder_get_object (builder, "insert_menu")));
  g_menu_append_submenu (menu, _ ("Para_graph"), commands);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (view), G_MENU_MODEL (menu));
  us_text_popover_watch_menu (GTK_TEXT_VIEW (view));
}

static GSimpleAction *
get_action (GActionGroup *actions, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), name));
}

/* A lead that ends where its demand starts is none: the handle's menu puts the caret there. */
static gboolean
can_end_lead (UsBodyView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return !gtk_text_iter_starts_line (&caret);
}

/**
 * us_body_actions_update:
 * @actions: a group from us_body_actions_new()
 * @view: its body view
 *
 * Lets the commands show what is true at the caret now. Main thread only.
 */
void
us_body_actions_update (GActionGroup *actions, UsBodyView *view)
{
  UsBlock *block;
  UsBlockKind kind;

  g_return_if_fail (G_IS_ACTION_GROUP (actions));
  g_return_if_fail (US_IS_BODY_VIEW (view));

  block = get_block (view);
  kind = block != NULL ? us_block_get_kind (block) : US_BLOCK_PARAGRAPH;
  g_simple_action_set_state (get_action (actions, "kind"),
                             g_variant_new_string (us_block_kinds_get (NULL)[kind].nick));
  g_simple_action_set_state (
      get_action (actions, "lead"),
      g_variant_new_boolean (block != NULL && us_text_get_lead (us_block_get_text (block)) > 0));
  g_simple_action_set_enabled (get_action (actions, "lead"), kind == US_BLOCK_DEMAND);
  g_simple_action_set_enabled (get_action (actions, "lead-here"),
                               kind == US_BLOCK_DEMAND && can_end_lead (view));
  g_simple_action_set_state (
      get_action (actions, "direction"),
      g_variant_new_string (
          direction_nicks[block != NULL ? us_block_get_direction (block) : US_BLOCK_AUTOMATIC]));
  g_simple_action_set_enabled (get_action (actions, "deeper"),
                               block != NULL &&
                                   us_body_can_go_deeper (us_body_view_get_statement (view),
                                                          (guint) us_body_caret_get_line (view)));
  g_simple_action_set_enabled (get_action (actions, "shallower"),
                               block != NULL && us_block_get_level (block) > 0);
}
