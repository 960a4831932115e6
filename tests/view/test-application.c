/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <string.h>
#include <sys/wait.h>

#include "view/application.h"
#include "view/start/start-page.h"
#include "view/window.h"

static UsApplication *application;

static UsWindow *
get_window (void)
{
  return US_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
destroy_windows (void)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  g_list_free (windows);
}

static void
activate (const char *action, GVariant *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), action, parameter);
}

/* One start page is enough, however often the program is started. */
static void
test_start_page_once (void **state)
{
  g_application_activate (G_APPLICATION (application));
  g_application_activate (G_APPLICATION (application));
  assert_int_equal (count_windows (), 1);
  assert_null (us_window_get_document (get_window ()));
  activate ("new-window", NULL);
  assert_int_equal (count_windows (), 2);
  destroy_windows ();
}

static void
test_new_from_template (void **state)
{
  UsDocument *document;

  activate ("new-from", g_variant_new_string ("minister.fr"));
  assert_int_equal (count_windows (), 1);
  document = us_window_get_document (get_window ());
  assert_non_null (document);
  assert_string_equal (
      us_item_get_string (US_ITEM (us_document_get_statement (document)), US_STATEMENT_LANGUAGE),
      "fr");
  destroy_windows ();
}

static void
test_quit_without_changes (void **state)
{
  activate ("new-window", NULL);
  activate ("new-window", NULL);
  activate ("quit", NULL);
  while (count_windows () > 0)
    g_main_context_iteration (NULL, TRUE);
  assert_int_equal (count_windows (), 0);
}

static gboolean
has_document (gpointer user_data)
{
  return get_window () != NULL && us_window_get_document (get_window ()) != NULL;
}

static GtkWidget *
find_start_page (void)
{
  return us_test_find (GTK_WIDGET (get_window ()), US_TYPE_START_PAGE, NULL, NULL);
}

static gboolean
has_start_page (gpointer user_data)
{
  return find_start_page () != NULL;
}

static void
open_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (application), &file, 1, "");
}

/* To lay out the start page takes as long as a letter, and nobody would see more of it than a
 * flash; but nobody is left with an empty window either. */
static void
test_start_page_only_where_it_stays (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "wells.statement", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.statement", NULL);

  assert_true (g_file_set_contents (
      path,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\" xml:lang=\"en\">\n"
      "<title>Wells</title>\n</statement>\n",
      -1, NULL));
  open_file (path);
  assert_true (gtk_widget_get_visible (GTK_WIDGET (get_window ())));
  assert_null (find_start_page ());
  us_test_until (has_document, NULL, "the letter");
  assert_null (find_start_page ());
  destroy_windows ();

  open_file (missing);
  assert_null (find_start_page ());
  us_test_until (has_start_page, NULL, "the start page");
  destroy_windows ();
  g_application_activate (G_APPLICATION (application));
  assert_non_null (find_start_page ());
  destroy_windows ();
  us_test_remove_folder (folder);
}

static int
run (const char *option, char **ret_output, char **ret_errors)
{
  g_autofree char *command = g_strconcat (g_getenv ("US_APPLICATION"), " ", option, NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, ret_output, ret_errors, &status, &error);
  assert_no_error (error);
  return WEXITSTATUS (status);
}

/* These answer and end, without a window. */
static void
test_command_line (void **state)
{
  g_autofree char *version = NULL;
  g_autofree char *templates = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *sentence = NULL;

  assert_int_equal (run ("--version", &version, NULL), 0);
  assert_true (g_str_has_prefix (version, "undersigned "));
  assert_int_equal (run ("--list-templates", &templates, NULL), 0);
  assert_non_null (strstr (templates, "parties.ar\n"));
  assert_int_equal (run ("--template=no-such", &nothing, &sentence), 1);
  assert_string_equal (nothing, "");
  assert_non_null (strstr (sentence, "no-such"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_start_page_once),
    cmocka_unit_test (test_new_from_template),
    cmocka_unit_test (test_quit_without_changes),
    cmocka_unit_test (test_start_page_only_where_it_stays),
    cmocka_unit_test (test_command_line),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_set_default (G_APPLICATION (application));
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
