/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/print.h"

#include "export/exporter.h"
#include "model/settings.h"
#include "pages.h"
#include "sample.h"

#include <string.h>

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

/* As programs that read PDF may differ: in ligatures, in how wide a space is, in marks of
 * direction, and in which side of an Arabic word its comma is on. */
static char *
simplify (const char *line)
{
  g_autofree char *plain = g_utf8_normalize (line, -1, G_NORMALIZE_ALL);
  GString *text = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) && text->len > 0 && text->str[text->len - 1] != ' ')
        g_string_append_c (text, ' ');
      else if (!g_unichar_isspace (c) && !g_unichar_ispunct (c) &&
               g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (text, c);
    }
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static void
compare_lines (const char *printed, const char *exported)
{
  g_auto (GStrv) first = g_strsplit (printed, "\n", -1);
  g_auto (GStrv) second = g_strsplit (exported, "\n", -1);

  assert_int_equal (g_strv_length (first), g_strv_length (second));
  for (gsize i = 0; first[i] != NULL; i++)
    {
      g_autofree char *a = simplify (first[i]);
      g_autofree char *b = simplify (second[i]);

      assert_string_equal (a, b);
    }
}

/* Every line of the screen stands on the same page of the file; or what is between @parts of it. */
static void
compare_screen (UsTestPages *screen, const char *exported, const char *parts)
{
  g_auto (GStrv) pages = g_strsplit (exported, "\f", -1);
  const guint n_pages = us_paginator_count (screen->paginator);

  /* Behind each page is a form feed. */
  assert_int_equal (g_strv_length (pages), n_pages + 1);
  for (guint number = 0; number < n_pages; number++)
    {
      g_autofree char *text = us_test_pages_get_text (screen, number);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      g_autofree char *page = simplify (pages[number]);

      for (gsize i = 0; lines[i] != NULL; i++)
        {
          g_autofree char *line = simplify (lines[i]);
          g_auto (GStrv) pieces = g_strsplit (line, parts, -1);

          for (gsize k = 0; pieces[k] != NULL; k++)
            {
              if (strstr (page, pieces[k]) == NULL)
                print_error ("page %u lacks “%s”\n", number + 1, pieces[k]);
              assert_non_null (strstr (page, pieces[k]));
            }
        }
    }
}

/* A page as a picture, in shades of grey behind a short header. */
static GBytes *
draw (const char *pdf, guint number)
{
  g_autofree char *page = g_strdup_printf ("%u", number);
  const char *arguments[] = { "pdftoppm", "-gray", "-r", "40", "-f", page, "-l", page, pdf, NULL };
  g_autoptr (GSubprocess) process =
                 g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  GBytes *picture = NULL;

  if (process != NULL)
    g_subprocess_communicate (process, NULL, NULL, &picture, NULL, NULL);
  return picture;
}

/* Two programs that draw letters do not agree on the shade of each point at their edges. */
static void
compare_pictures (const char *printed, const char *exported, guint n_pages)
{
  for (guint number = 1; number <= n_pages; number++)
    {
      g_autoptr (GBytes) first = draw (printed, number);
      g_autoptr (GBytes) second = draw (exported, number);
      gsize n_first, n_second;
      const guchar *a = g_bytes_get_data (first, &n_first);
      const guchar *b = g_bytes_get_data (second, &n_second);
      guint n_other = 0;

      assert_int_equal (n_first, n_second);
      assert_true (n_first > 1000);
      for (gsize i = 0; i < n_first; i++)
        n_other += ABS (a[i] - b[i]) > 0x60;
      assert_true (n_other < n_first / 2000);
    }
}

static void
compare_everywhere (UsStatement *statement, gboolean order, gboolean pictures)
{
  char *folder = us_test_make_folder ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (UsTestPages) screen = us_test_pages_new_for (us_publication_ref (publication));
  g_autofree char *printed = print_to (folder, publication);
  g_autofree char *exported = g_build_filename (folder, "exported.pdf", NULL);
  g_autoptr (GBytes) pdf = us_exporter_find ("pdf")->render (publication, NULL, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_true (g_file_set_contents (exported, g_bytes_get_data (pdf, NULL),
                                    (gssize) g_bytes_get_size (pdf), NULL));
  first = read_lines (printed);
  if (first != NULL)
    {
      second = read_lines (exported);
      if (order)
        compare_lines (first, second);
      compare_screen (screen, second, order ? "\n" : " ");
      if (pictures)
        compare_pictures (printed, exported, us_paginator_count (screen->paginator));
    }
  us_test_remove_folder (folder);
  if (first == NULL)
    skip ();
}

/* The samples, and lists of every layout over several pages. */
static void
test_screen_print_and_file_agree (void **state)
{
  static const char *const samples[] = { "english", "french", "arabic" };
  static const char *const layouts[] = { "lines", "columns-2", "columns-4", "table", "run-on" };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (UsStatement) statement = us_test_sample (samples[i]);

      /* What is printed from right to left has letters that stand in an order of their own. */
      compare_everywhere (statement, !g_str_equal (samples[i], "arabic"), TRUE);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (UsStatement) statement = us_test_letter ();

      us_test_add_signatories (statement, 300);
      us_test_set (us_statement_get_settings (statement), "signatory-layout", layouts[i]);
      /* The hairlines of a table have a shade that depends on who draws them. */
      compare_everywhere (statement, TRUE, !g_str_equal (layouts[i], "table"));
    }
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

/* Whoever prints to a file gets the PDF that is exported, without the time of the day in it;
 * whoever prints a part of it or another format gets that. */
static void
test_to_file (void **state)
{
  static const char *const rows[][2] = { { GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "ps" },
                                         { GTK_PRINT_SETTINGS_PRINT_PAGES, "ranges" },
                                         { GTK_PRINT_SETTINGS_PAGE_SET, "odd" },
                                         { GTK_PRINT_SETTINGS_NUMBER_UP, "2" },
                                         { GTK_PRINT_SETTINGS_N_COPIES, "2" },
                                         { GTK_PRINT_SETTINGS_REVERSE, "true" },
                                         { GTK_PRINT_SETTINGS_SCALE, "50" } };
  g_autofree char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "to-file.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (GtkPrintOperation) operation = us_print_operation_new (publication, "Letter");
  g_autoptr (GBytes) pdf = us_exporter_find ("pdf")->render (publication, NULL, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  assert_false (us_print_replace_file (operation, publication));
  for (gsize i = 0; i <= G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

      gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
      gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
      if (i < G_N_ELEMENTS (rows))
        gtk_print_settings_set (settings, rows[i][0], rows[i][1]);
      gtk_print_operation_set_print_settings (operation, settings);
      assert_int_equal (us_print_replace_file (operation, publication), i == G_N_ELEMENTS (rows));
      assert_int_equal (g_file_test (path, G_FILE_TEST_EXISTS), i == G_N_ELEMENTS (rows));
    }
  assert_true (g_file_get_contents (path, &content, &length, NULL));
  assert_int_equal (length, g_bytes_get_size (pdf));
  assert_memory_equal (content, g_bytes_get_data (pdf, NULL), length);
  us_test_remove_folder (g_steal_pointer (&folder));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_same_lines),
    cmocka_unit_test (test_screen_print_and_file_agree),
    cmocka_unit_test (test_paper),
    cmocka_unit_test (test_to_file),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
