/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/find/find-options.h"

typedef struct
{
  UsFindOptionsChanged changed;
  gpointer user_data;
} Listener;

static void
option_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  const Listener *listener = user_data;

  g_simple_action_set_state (action, state);
  listener->changed (listener->user_data);
}

static const GActionEntry entries[] = {
  { .name = "case", .state = "false", .change_state = option_cb },
  { .name = "words", .state = "false", .change_state = option_cb },
  { .name = "marks", .state = "false", .change_state = option_cb },
  { .name = "replacing", .state = "false", .change_state = option_cb },
};

static gboolean
is_on (GSimpleActionGroup *options, const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (options), name);

  return g_variant_get_boolean (state);
}

/**
 * us_find_options_new:
 * @changed: called when one of them has changed
 * @user_data: for @changed; must live as long as the options are used
 *
 * Makes the actions of how to find, all of them off: case, words, marks and replacing. Main thread
 * only.
 *
 * Returns: (transfer full): the options
 */
GSimpleActionGroup *
us_find_options_new (UsFindOptionsChanged changed, gpointer user_data)
{
  GSimpleActionGroup *options = g_simple_action_group_new ();
  Listener *listener;

  g_return_val_if_fail (changed != NULL, options);

  listener = g_new (Listener, 1);
  listener->changed = changed;
  listener->user_data = user_data;
  g_object_set_data_full (G_OBJECT (options), "us-listener", listener, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (options), entries, G_N_ELEMENTS (entries),
                                   listener);
  return options;
}

/**
 * us_find_options_get_flags:
 * @options: as made by us_find_options_new()
 *
 * Main thread only.
 *
 * Returns: what a search is to look at
 */
UsSearchFlags
us_find_options_get_flags (GSimpleActionGroup *options)
{
  UsSearchFlags flags = US_SEARCH_DEFAULT;

  g_return_val_if_fail (G_IS_SIMPLE_ACTION_GROUP (options), flags);

  if (is_on (options, "case"))
    flags |= US_SEARCH_CASE;
  if (is_on (options, "words"))
    flags |= US_SEARCH_WORDS;
  if (is_on (options, "marks"))
    flags |= US_SEARCH_MARKS;
  return flags;
}

/**
 * us_find_options_get_replacing:
 * @options: as made by us_find_options_new()
 *
 * Main thread only.
 *
 * Returns: whether what is found is to be replaced
 */
gboolean
us_find_options_get_replacing (GSimpleActionGroup *options)
{
  g_return_val_if_fail (G_IS_SIMPLE_ACTION_GROUP (options), FALSE);

  return is_on (options, "replacing");
}

/**
 * us_find_options_set_replacing:
 * @options: as made by us_find_options_new()
 * @replacing: whether what is found is to be replaced
 *
 * Main thread only.
 */
void
us_find_options_set_replacing (GSimpleActionGroup *options, gboolean replacing)
{
  g_return_if_fail (G_IS_SIMPLE_ACTION_GROUP (options));

  g_action_group_change_action_state (G_ACTION_GROUP (options), "replacing",
                                      g_variant_new_boolean (replacing));
}
