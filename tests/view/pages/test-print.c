/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/print.h"

#include "export/exporter.h"
#include "letter.h"
#include "model/settings.h"

static char *
read_lines (const char *path)
{
  const char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *found = g_find_program_in_path (arguments[0]);
  char *text = NULL;

  if (found == NULL)
    return NULL;
  assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                             &text, NULL, NULL, NULL));
  return text;
}

static char *
print_to (const char *folder, UsPublication *publication)
{
  g_autoptr (GtkPrintOperation) operation = us_print_operation_new (publication, "Letter");
  char *path = g_build_filename (folder, "printed.pdf", NULL);
  GError *error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  assert_int_equal (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
      GTK_PRINT_OPERATION_RESULT_APPLY);
  assert_no_error (error);
  return path;
}

/* What is printed is what is exported, line for line, without any printer. */
static void
test_same_lines (void **state)
{
  g_autofree char *folder = us_test_make_folder ();
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autofree char *printed = print_to (folder, publication);
  g_autofree char *exported = g_build_filename (folder, "exported.pdf", NULL);
  g_autoptr (GBytes) pdf = us_exporter_find ("pdf")->render (publication, NULL, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_true (g_file_set_contents (exported, g_bytes_get_data (pdf, NULL),
                                    (gssize) g_bytes_get_size (pdf), NULL));
  first = read_lines (printed);
  second = read_lines (exported);
  if (first != NULL)
    {
      /* One says a ligature as one character, the other as what it stands for. */
      g_autofree char *first_plain = g_utf8_normalize (first, -1, G_NORMALIZE_ALL);
      g_autofree char *second_plain = g_utf8_normalize (second, -1, G_NORMALIZE_ALL);

      assert_string_equal (g_strchomp (first_plain), g_strchomp (second_plain));
    }
  us_test_remove_folder (g_steal_pointer (&folder));
}

static void
test_paper (void **state)
{
  g_autofree char *folder = us_test_make_folder ();
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *content = NULL;

  g_object_set (us_statement_get_settings (statement), "paper", US_PAPER_LETTER, NULL);
  publication = us_publication_new (statement, NULL);
  printed = print_to (folder, publication);
  {
    const char *arguments[] = { "pdfinfo", printed, NULL };

    if (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &content,
                      NULL, NULL, NULL))
      assert_contains (content, "612 x 792");
  }
  us_test_remove_folder (g_steal_pointer (&folder));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_same_lines),
    cmocka_unit_test (test_paper),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
