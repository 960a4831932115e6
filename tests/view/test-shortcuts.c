/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include <adwaita.h>

#include "view/application.h"
#include "view/shortcuts.h"
#include "view/window.h"

static UsApplication *application;

/* A key that does nothing is worse than none: every row names an action that is there. */
static void
test_every_action_exists (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  gsize n_shortcuts;
  const UsShortcut *shortcuts = us_shortcuts_get_all (&n_shortcuts);

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (shortcuts[i].action == NULL)
        continue;
      assert_true (g_action_parse_detailed_name (shortcuts[i].action, &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      else if (g_str_has_prefix (name, "win."))
        assert_true (g_action_group_has_action (G_ACTION_GROUP (window), name + 4));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_keys_are_valid_and_used_once (void **state)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n_shortcuts;
  const UsShortcut *shortcuts = us_shortcuts_get_all (&n_shortcuts);

  for (gsize i = 0; i < n_shortcuts; i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].accelerators, " ", -1);

      for (gsize j = 0; keys[j] != NULL; j++)
        {
          guint key;
          GdkModifierType modifiers;

          assert_true (gtk_accelerator_parse (keys[j], &key, &modifiers));
          /* A widget may use a key of its own again where it has the focus. */
          if (shortcuts[i].action != NULL)
            assert_true (g_hash_table_add (used, gtk_accelerator_name (key, modifiers)));
        }
    }
}

static gboolean
has_row (const char *keys)
{
  gsize n_shortcuts;
  const UsShortcut *shortcuts = us_shortcuts_get_all (&n_shortcuts);

  for (gsize i = 0; i < n_shortcuts; i++)
    if (g_str_has_prefix (shortcuts[i].accelerators, keys))
      return TRUE;
  return FALSE;
}

/* Keys as the window shows them: not those of the number pad, whose names nobody knows. */
static void
look_at_keys (GtkWidget *widget, guint *n_rows)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *keys = NULL;

      g_object_get (widget, "accelerator", &keys, NULL);
      assert_true (*keys != '\0' && has_row (keys));
      assert_null (strstr (keys, "KP_"));
      (*n_rows)++;
    }
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w != NULL;
       w = gtk_widget_get_next_sibling (w))
    look_at_keys (w, n_rows);
}

static void
test_window_shows_keys (void **state)
{
  GtkWindow *window = us_shortcuts_window_new ();
  gsize n_shortcuts;
  guint n_rows = 0;

  us_shortcuts_get_all (&n_shortcuts);
  look_at_keys (GTK_WIDGET (window), &n_rows);
  /* Its search has rows of its own. */
  assert_true (n_rows >= n_shortcuts);
  assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  assert_string_equal (gtk_window_get_title (window), "Shortcuts");
  gtk_window_destroy (window);
}

static void
look_at_toggles (GtkWidget *widget, guint *n_toggles)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    {
      ++*n_toggles;
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "Find");
    }
  for (GtkWidget *w = gtk_widget_get_first_child (widget); w != NULL;
       w = gtk_widget_get_next_sibling (w))
    look_at_toggles (w, n_toggles);
}

/* The toolkit's own would say the class of its picture. */
static void
test_search_has_a_name (void **state)
{
  GtkWindow *window = us_shortcuts_window_new ();
  guint n_toggles = 0;

  look_at_toggles (gtk_window_get_titlebar (window), &n_toggles);
  assert_int_equal (n_toggles, 1);
  gtk_window_destroy (window);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_action_exists),
    cmocka_unit_test (test_keys_are_valid_and_used_once),
    cmocka_unit_test (test_window_shows_keys),
    cmocka_unit_test (test_search_has_a_name),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
