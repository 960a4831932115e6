/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/pdf/pdf-library.h"
#include "import/pdf/pdf-text.h"

#include <string.h>

#define HEIGHT 800
#define WIDTH 5.0

typedef struct
{
  const char *text;
  double left;
  double top;
  double size;
} Set;

/* A page as the library gives it: text, and a box for each character and line break. */
static UsPdfPage *
make_page (const Set *lines, guint n_lines)
{
  UsPdfPage *page = g_new0 (UsPdfPage, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (UsPdfBox));

  for (guint i = 0; i < n_lines; i++)
    {
      g_string_append_printf (text, "%s\n", lines[i].text);
      for (gsize j = 0; j <= strlen (lines[i].text); j++)
        {
          const UsPdfBox box = { lines[i].left + (double) j * WIDTH, lines[i].top,
                                 lines[i].left + (double) (j + 1) * WIDTH,
                                 lines[i].top + lines[i].size };
          g_array_append_val (boxes, box);
        }
    }
  page->text = g_strdup (text->str);
  page->n_boxes = boxes->len;
  page->boxes = (UsPdfBox *) (void *) g_array_free (g_steal_pointer (&boxes), FALSE);
  page->height = HEIGHT;
  return page;
}

static char *
write_pages (UsPdfPage *first, UsPdfPage *second)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (us_pdf_page_free);

  g_ptr_array_add (pages, first);
  if (second != NULL)
    g_ptr_array_add (pages, second);
  return us_pdf_text_write (pages);
}

#define FULL "The wells of the valley have been dry for a year now, and nobody says why the"

static void
test_headers_numbers_and_notes (void **state)
{
  const Set first[] = { { "Letter on wells, page 1", 70, 20, 12 },
                        { FULL, 70, 100, 12 },
                        { "wells1 are dry.", 70, 114, 12 },
                        { "1 Report of the valley.", 70, 700, 9 },
                        { "- 1 -", 300, 780, 12 } };
  const Set second[] = { { "Letter on wells, page 2", 70, 20, 12 },
                         { "Nobody was asked.2", 70, 100, 12 },
                         { "2 Minutes of May.", 70, 700, 9 },
                         { "- 2 -", 300, 780, 12 } };
  g_autofree char *text = write_pages (make_page (first, G_N_ELEMENTS (first)),
                                       make_page (second, G_N_ELEMENTS (second)));

  assert_string_equal (text, FULL " wells1 are dry.\n\fNobody was asked.2\n\n\n1. Report of the "
                                  "valley.\n\n2. Minutes of May.\n");
}

/* Numbers that stand far from their text, and raised figures, as LibreOffice sets notes. */
static void
test_labels_and_raised_figures (void **state)
{
  const Set lines[] = { { FULL, 70, 100, 12 }, { "wells1 are dry.", 70, 114, 12 },
                        { "1.", 84, 150, 12 }, { "Open them.", 102, 150, 12 },
                        { "1", 70, 760, 9 },   { "Report of the valley.", 90, 760, 9 } };
  UsPdfPage *page = make_page (lines, G_N_ELEMENTS (lines));
  UsPdfBox *box = &page->boxes[strlen (FULL) + 1 + strlen ("wells")];
  g_autofree char *text = NULL;

  assert_true (page->text[strlen (FULL) + 1 + strlen ("wells")] == '1');
  box->bottom = box->top + 7;
  text = write_pages (page, NULL);
  assert_string_equal (text, FULL " wells[1] are dry.\n\n    1. Open them.\n\n\n[1] Report of the "
                                  "valley.\n");
}

static void
test_paragraphs_and_lines (void **state)
{
  const Set lines[] = { { "Jane Roe", 70, 100, 12 }, { "Minister for Water", 70, 114, 12 },
                        { FULL, 70, 150, 12 },       { "wells are dry.", 70, 164, 12 },
                        { FULL, 70, 190, 12 },       { "streams are full.", 70, 204, 12 } };
  g_autofree char *text = write_pages (make_page (lines, G_N_ELEMENTS (lines)), NULL);

  assert_string_equal (text, "Jane Roe\nMinister for Water\n\n" FULL " wells are dry.\n\n" FULL
                             " streams are full.\n");
}

/* The rest of a name stands further in; a point of a list does so too. */
static void
test_hanging_lines (void **state)
{
  const Set lines[] = { { "Grace Wekesa, Executive", 70, 100, 12 },
                        { "Director, Rivers Trust", 84, 114, 12 },
                        { "Reading Circle", 70, 128, 12 },
                        { "- a point of it", 84, 142, 12 } };
  g_autofree char *text = write_pages (make_page (lines, G_N_ELEMENTS (lines)), NULL);

  assert_string_equal (text, "Grace Wekesa, Executive Director, Rivers Trust\nReading Circle\n"
                             "    - a point of it\n");
}

/* Two who get copies, and one who has two lines. */
static void
test_hanging_names (void **state)
{
  const Set lines[] = { { FULL, 70, 60, 12 },
                        { "CC: The Governor of Osele", 70, 100, 12 },
                        { "The Ombudsman", 94, 114, 12 },
                        { "Ann Lee", 94, 128, 12 },
                        { "CC: " FULL " mill", 70, 160, 12 },
                        { "of the Union", 94, 174, 12 },
                        { "CC: " FULL " mill", 70, 206, 12 },
                        { "The Union", 94, 220, 12 } };
  g_autofree char *text = write_pages (make_page (lines, G_N_ELEMENTS (lines)), NULL);

  assert_string_equal (text,
                       FULL "\n\nCC: The Governor of Osele\nCC: The Ombudsman\nCC: Ann Lee\n\n"
                            "CC: " FULL " mill of the Union\n\nCC: " FULL " mill\nCC: The Union\n");
}

/* A title on two lines runs above the next page on one; below the first of two columns stands a
 * label whose text comes after the second one. */
static void
test_two_lines_and_columns (void **state)
{
  const Set first[] = { { "Statement on the wells", 70, 100, 18 },
                        { "of the valley", 70, 120, 18 },
                        { FULL, 70, 160, 12 } };
  const Set second[] = { { "Statement on the wells of the valley", 70, 20, 12 },
                         { "Ann Lee", 70, 100, 12 },
                         { "CC:", 70, 150, 12 },
                         { "Bo Ek", 300, 100, 12 },
                         { "The Ombudsman", 94, 150, 12 } };
  g_autofree char *text = write_pages (make_page (first, G_N_ELEMENTS (first)),
                                       make_page (second, G_N_ELEMENTS (second)));
  const char *bo = strstr (text, "Bo Ek");

  assert_ptr_equal (strstr (text, "Statement on the wells"), text);
  assert_null (strstr (text + 1, "Statement on the wells"));
  assert_non_null (bo);
  assert_non_null (strstr (bo, "CC:"));
  assert_non_null (strstr (bo, "The Ombudsman"));
}

/* Rows are marked, and stand together however far apart they are; they say nothing of how far
 * apart lines are. */
static void
test_rows (void **state)
{
  const Set lines[] = { { "Nobody was asked.", 70, 60, 12 }, { "Tell us.", 70, 90, 12 },
                        { "Do it now.", 70, 104, 12 },       { "We wait.", 70, 118, 12 },
                        { "Ann\tLake Trust", 70, 144, 12 },  { "Mia\tWater Trust", 70, 168, 12 },
                        { "Ivo\tRiver Trust", 70, 196, 12 }, { "Eva\tSpring Trust", 70, 250, 12 } };
  UsPdfPage *page = make_page (lines, G_N_ELEMENTS (lines));
  g_autofree char *text = NULL;

  page->rows_from = (guint) (strstr (page->text, "Ann") - page->text);
  page->rows_to = page->n_boxes;
  text = write_pages (page, NULL);
  assert_string_equal (text, "Nobody was asked.\n\nTell us.\nDo it now.\nWe wait.\n\n\x1e"
                             "Ann\tLake Trust\n\x1eMia\tWater Trust\n\x1eIvo\tRiver Trust\n"
                             "\x1e"
                             "Eva\tSpring Trust\n");
}

/* Cells that stand side by side end where they end, also at the margin. */
static void
test_cells_beside (void **state)
{
  UsPdfPage *page = NULL;
  const Set lines[] = { { "Ann LeeAlliance for the Wells of the Valley and of the Hills around it",
                          70, 100, 12 },
                        { "Mia Roe", 70, 114, 12 } };
  g_autofree char *text = NULL;

  page = make_page (lines, G_N_ELEMENTS (lines));
  for (guint i = 0; i < page->n_boxes; i++)
    if (i % (strlen (lines[0].text) + 1) >= strlen ("Ann Lee"))
      {
        page->boxes[i].left += 60;
        page->boxes[i].right += 60;
      }
  text = write_pages (page, NULL);
  assert_string_equal (text,
                       "Ann Lee\tAlliance for the Wells of the Valley and of the Hills around it\n"
                       "Mia Roe\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_headers_numbers_and_notes),
    cmocka_unit_test (test_labels_and_raised_figures),
    cmocka_unit_test (test_paragraphs_and_lines),
    cmocka_unit_test (test_hanging_lines),
    cmocka_unit_test (test_hanging_names),
    cmocka_unit_test (test_two_lines_and_columns),
    cmocka_unit_test (test_rows),
    cmocka_unit_test (test_cells_beside),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
