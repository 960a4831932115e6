/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "view/letter/text-actions.h"
#include "view/text/text-format.h"
#include "view/text/text-tags.h"

static GtkWidget *
new_view (const char *text)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);

  us_text_format_watch (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  return g_object_ref_sink (gtk_text_view_new_with_buffer (buffer));
}

static gboolean
is_bold (UsTextActions *actions)
{
  g_autoptr (GVariant) state =
                 g_action_group_get_action_state (us_text_actions_get_group (actions), "bold");

  return g_variant_get_boolean (state);
}

static void
select_all (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
test_nothing_without_a_text (void **state)
{
  g_autoptr (UsTextActions) actions = us_text_actions_new ();

  assert_false (g_action_group_get_action_enabled (us_text_actions_get_group (actions), "bold"));
}

/* The buttons show what is true at the caret. */
static void
test_bold_and_clear (void **state)
{
  g_autoptr (UsTextActions) actions = us_text_actions_new ();
  g_autoptr (GtkWidget) view = new_view ("water");
  GActionGroup *group = us_text_actions_get_group (actions);
  GtkTextIter start;

  us_text_actions_set_target (actions, GTK_TEXT_VIEW (view));
  assert_true (g_action_group_get_action_enabled (group, "bold"));
  assert_false (is_bold (actions));
  select_all (view);
  g_action_group_activate_action (group, "bold", NULL);
  assert_true (is_bold (actions));
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start);
  assert_true (us_text_tags_find (&start, US_SPAN_BOLD, NULL));
  g_action_group_activate_action (group, "clear", NULL);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start);
  assert_false (us_text_tags_find (&start, US_SPAN_BOLD, NULL));
  us_text_actions_set_target (actions, NULL);
  assert_false (is_bold (actions));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_nothing_without_a_text),
    cmocka_unit_test (test_bold_and_clear),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
