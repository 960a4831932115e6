/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf.h"

#include <string.h>

#include "export/pdf/pdf-file.h"
#include "layout/painter.h"
#include "model/error.h"
#include "model/logo.h"
#include "model/settings.h"
#include "pages.h"
#include "random.h"

static GBytes *
render (UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = us_pdf_render (publication, NULL, &error);

  assert_no_error (error);
  return pdf;
}

/* What another program makes of the file; NULL when it is not installed. */
static char *
judge (GBytes *pdf, const char *program, const char *first, const char *second, gboolean to_output)
{
  g_autofree char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.pdf", NULL);
  g_autofree char *found = g_find_program_in_path (program);
  const char *arguments[6] = { program, first };
  guint n = first != NULL ? 2 : 1;
  char *output = NULL;
  int status = 0;

  if (found == NULL)
    {
      print_error ("%s is not installed: it does not judge\n", program);
      us_test_remove_folder (g_steal_pointer (&folder));
      return NULL;
    }
  assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                    (gssize) g_bytes_get_size (pdf), NULL));
  if (second != NULL)
    arguments[n++] = second;
  arguments[n++] = path;
  if (to_output)
    arguments[n++] = "-";
  assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                             &output, NULL, &status, NULL));
  assert_int_equal (status, 0);
  us_test_remove_folder (g_steal_pointer (&folder));
  return output;
}

/* All streams in the clear, with something visible in place of zeros, so that it is a string. */
static char *
unpack (GBytes *pdf)
{
  g_autofree char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.pdf", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain.pdf", NULL);
  const char *arguments[] = { "qpdf", "--qdf", "--object-streams=disable", path, plain, NULL };
  g_autofree char *found = g_find_program_in_path ("qpdf");
  char *content = NULL;
  gsize length = 0;
  int status = 0;

  if (found != NULL)
    {
      assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                        (gssize) g_bytes_get_size (pdf), NULL));
      assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                                 NULL, NULL, &status, NULL));
      assert_int_equal (status, 0);
      assert_true (g_file_get_contents (plain, &content, &length, NULL));
      for (gsize i = 0; i < length; i++)
        if (content[i] == '\0')
          content[i] = '.';
    }
  us_test_remove_folder (g_steal_pointer (&folder));
  return content;
}

static void
test_sound (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *check = NULL;
  g_autofree char *information = NULL;

  us_test_add_signatories (statement, 700);
  pdf = render (statement);
  check = judge (pdf, "qpdf", "--check", NULL, FALSE);
  assert_true (check == NULL || strstr (check, "No syntax or stream encoding errors") != NULL);
  information = judge (pdf, "pdfinfo", NULL, NULL, FALSE);
  if (information == NULL)
    return;
  assert_contains (information, "Tagged:          yes");
  assert_contains (information, "Metadata Stream: yes");
  assert_lacks (information, "CreationDate");
  assert_lacks (information, "Producer");
}

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GBytes) pdf = render (statement);
  g_autofree char *check = judge (pdf, "qpdf", "--check", NULL, FALSE);

  assert_true (check == NULL || strstr (check, "No syntax or stream encoding errors") != NULL);
}

static void
test_same_bytes (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (GBytes) first = render (statement);
  g_autoptr (GBytes) second = render (statement);

  assert_true (g_bytes_equal (first, second));
}

/* Nothing private, and all that reading it aloud needs. */
static void
test_structure (void **state)
{
  static const char *const wanted[] = {
    "/S /Document",     "/S /H1",    "/S /H2",        "/S /P",         "/S /L",      "/S /LI",
    "/S /Lbl",          "/S /LBody", "/S /Note",      "/S /Link",      "/S /Figure", "/Alt (Union)",
    "/DisplayDocTitle", "/Lang",     "/Outlines",     "/Artifact",     "/ToUnicode", "/FontFile",
    "/Tabs /S",         "/MarkInfo", "/StructParent", "/S /Reference", "/Contents",  "/Pagination",
  };
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsLogo) logo = us_logo_new ("Union");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *plain = NULL;

  us_test_set (logo, "image", US_TEST_PNG);
  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  us_test_add_signatories (statement, 200);
  pdf = render (statement);
  plain = unpack (pdf);
  if (plain == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (plain, wanted[i]) == NULL)
      fail_msg ("%s is missing", wanted[i]);
  assert_lacks (plain, US_TEST_SECRET);
}

static void
add_letters (GString *out, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      g_string_append_unichar (out, g_utf8_get_char (text));
}

/* The lines of the file are those of the pages: what another program reads has every one. */
static void
test_lines (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  g_autoptr (GBytes) pdf = render (statement);
  g_autofree char *text = judge (pdf, "pdftotext", "-layout", NULL, TRUE);
  g_autoptr (GString) read = g_string_new (NULL);

  if (text == NULL)
    return;
  add_letters (read, text);
  for (guint i = 0; i < us_paginator_count (pages->paginator); i++)
    {
      g_autofree char *page = us_test_pages_get_text (pages, i);
      g_auto (GStrv) lines = g_strsplit (page, "\n", -1);

      for (guint line = 0; lines[line] != NULL; line++)
        {
          g_autoptr (GString) letters = g_string_new (NULL);

          add_letters (letters, lines[line]);
          assert_contains (read->str, letters->str);
        }
    }
}

/* Letters that share a glyph and vowels upon letters come out in the order in which they are read,
 * wherever their glyphs are. */
static void
test_arabic (void **state)
{
  static const char *const fonts[] = { "", "DejaVu Sans", "Noto Sans Arabic", "Amiri" };
  /* Amiri parts letters whose vowels and dots would touch. */
  static const char *const words[] = { "مجلس الإدارة ثلاثة عطشًا الضخّ النُّخيل عادلًا للآلات",
                                       "مَرْيَمُ الْمُرَابِطُ خُوَيْلِدٍ زِيَادٍ إِبْرَاهِيمُ زَيْنَبُ" };

  for (guint i = 0; i < G_N_ELEMENTS (fonts) * G_N_ELEMENTS (words); i++)
    {
      const char *said = words[i % G_N_ELEMENTS (words)];
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;

      us_test_set (statement, "language", "ar");
      us_test_set (statement, "subject", said);
      us_test_set (us_statement_get_settings (statement), "font", fonts[i / G_N_ELEMENTS (words)]);
      pdf = render (statement);
      text = judge (pdf, "pdftotext", "-q", NULL, TRUE);
      if (text != NULL)
        assert_contains (text, said);
    }
}

/* How dark a picture is: the sum of what every point lacks to white. */
static double
add_darkness (const guint8 *points, gsize width, gsize height, gsize stride, gsize step)
{
  double darkness = 0;

  for (gsize y = 0; y < height; y++)
    for (gsize x = 0; x < width; x++)
      darkness += 255 - points[y * stride + x * step];
  return darkness;
}

static double
measure_file (GBytes *pdf)
{
  g_autofree char *picture = judge (pdf, "pdftoppm", "-gray", "-singlefile", FALSE);
  int width, height, start;

  if (picture == NULL)
    return -1;
  assert_int_equal (sscanf (picture, "P5 %d %d 255%n", &width, &height, &start), 2);
  return add_darkness ((guint8 *) picture + start + 1, (gsize) width, (gsize) height, (gsize) width,
                       1) /
         ((double) width * height);
}

static double
measure_page (UsStatement *statement)
{
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, 0);
  g_autoptr (UsPainter) painter = us_painter_new ();
  const double scale = 150.0 / 72;
  int width = (int) (page->width * scale), height = (int) (page->height * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cairo = cairo_create (surface);
  double darkness;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  us_painter_draw (painter, cairo, page, pages->publication);
  cairo_surface_flush (surface);
  darkness = add_darkness (cairo_image_surface_get_data (surface), (gsize) width, (gsize) height,
                           (gsize) cairo_image_surface_get_stride (surface), 4) /
             ((double) width * height);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return darkness;
}

/* The page of the file has as much ink as the one on the screen: nothing is drawn that only says
 * something. */
static void
test_ink (void **state)
{
  static const char *const fonts[] = { "", "DejaVu Sans", "Noto Naskh Arabic", "Amiri" };

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (GBytes) pdf = NULL;
      double drawn, shown;

      us_test_set (statement, "language", "ar");
      us_test_set (statement, "subject", "ثلاثة عطشًا الضخّ النُّخيل عادلًا للآلات الإدارة الآن لا");
      us_test_set (us_statement_get_settings (statement), "font", fonts[i]);
      pdf = render (statement);
      drawn = measure_file (pdf);
      shown = measure_page (statement);
      if (drawn >= 0 && (drawn > 1.05 * shown || drawn < 0.95 * shown))
        fail_msg ("%s: %f of the page is ink, and %f of the file", fonts[i], shown, drawn);
    }
}

static void
test_stopped (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const UsExportOptions options = { .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (us_pdf_render (publication, &options, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static void
test_broken_logo (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsLogo) logo = us_logo_new ("Union");
  g_autofree char *broken = g_strndup (US_TEST_PNG, 60);
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (GError) error = NULL;

  us_test_set (logo, "image", broken);
  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  publication = us_publication_new (statement, NULL);
  assert_null (us_pdf_render (publication, NULL, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

/* Whatever somebody has written, the file is sound. */
static void
test_random (void **state)
{
  for (guint32 seed = 0; seed < 6; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *check = NULL;

      g_object_set (us_statement_get_settings (statement), "signatory-layout",
                    seed % (US_SIGNATORY_LAYOUT_RUN_ON + 1), NULL);
      pdf = render (statement);
      check = judge (pdf, "qpdf", "--check", NULL, FALSE);
      assert_true (check == NULL || strstr (check, "No syntax or stream encoding errors") != NULL);
    }
}

static void
test_numbers_and_strings (void **state)
{
  static const struct
  {
    double number;
    const char *written;
  } rows[] = { { 0, "0" },          { 12, "12" },   { 12.5, "12.5" }, { 12.345, "12.35" },
               { -0.254, "-0.25" }, { 100, "100" }, { 0.05, "0.05" }, { 1234567.1, "1234567.1" } };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_string_truncate (out, 0);
      us_pdf_append_number (out, rows[i].number);
      assert_string_equal (out->str, rows[i].written);
    }
  g_string_truncate (out, 0);
  us_pdf_append_string (out, "a(b)\\");
  assert_string_equal (out->str, "(a\\(b\\)\\\\)");
  g_string_truncate (out, 0);
  us_pdf_append_string (out, "é");
  assert_string_equal (out->str, "<FEFF00E9>");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_sound),
    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_same_bytes),
    cmocka_unit_test (test_structure),
    cmocka_unit_test (test_lines),
    cmocka_unit_test (test_arabic),
    cmocka_unit_test (test_ink),
    cmocka_unit_test (test_stopped),
    cmocka_unit_test (test_broken_logo),
    cmocka_unit_test (test_random),
    cmocka_unit_test (test_numbers_and_strings),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
