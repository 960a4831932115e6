/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/pdf/pdf-rtl.h"

#include <string.h>

#define WIDTH 500.0
#define HEIGHT 12.0

/* A word, where its right edge is, whether its boxes are given from left to right, and the space
 * that the library says is in it. */
typedef struct
{
  const char *text;
  double right;
  double top;
  gboolean from_left;
} Set;

/* A page as the library gives it: each letter in marks of direction, and the space between two
 * words after the first letter of the second. */
static UsPdfPage *
make_page (const Set *words, guint n)
{
  UsPdfPage *page = g_new0 (UsPdfPage, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (UsPdfBox));

  for (guint i = 0; i < n; i++)
    {
      const glong length = g_utf8_strlen (words[i].text, -1);
      glong at = 0;

      for (const char *p = words[i].text; *p != '\0'; p = g_utf8_next_char (p), at++)
        {
          const double right = words[i].from_left ? words[i].right - (double) (length - 1 - at) * 5
                                                  : words[i].right - (double) at * 5;
          const UsPdfBox box = { right - 5, words[i].top, right, words[i].top + HEIGHT };

          g_string_append_printf (text, "\u202b%.*s\u202c", (int) (g_utf8_next_char (p) - p), p);
          g_array_append_val (boxes, box);
          if (at == 0 && i > 0 && words[i].top == words[i - 1].top)
            {
              g_string_append_c (text, ' ');
              g_array_append_val (boxes, box);
            }
        }
      if (i + 1 == n || words[i].top != words[i + 1].top)
        {
          const UsPdfBox box = { 0, words[i].top, 0, words[i].top };

          g_string_append_c (text, '\n');
          g_array_append_val (boxes, box);
        }
    }
  page->text = g_strdup (text->str);
  page->n_boxes = boxes->len;
  page->boxes = (UsPdfBox *) (void *) g_array_free (g_steal_pointer (&boxes), FALSE);
  page->height = 800;
  return page;
}

static void
check (const Set *words, guint n, const char *want)
{
  UsPdfPage *page = make_page (words, n);

  us_pdf_rtl_mend (page, WIDTH);
  assert_string_equal (page->text, want);
  assert_int_equal (page->n_boxes, g_utf8_strlen (page->text, -1));
  us_pdf_page_free (page);
}

static void
test_words (void **state)
{
  const Set words[] = { { "السادة", 450, 100, FALSE }, { "أعضاء", 417, 100, FALSE } };

  check (words, G_N_ELEMENTS (words), "السادة أعضاء\n");
}

static void
test_boxes_from_left (void **state)
{
  const Set words[] = { { "معالي", 450, 100, TRUE }, { "اإلدارة", 422, 100, TRUE } };

  check (words, G_N_ELEMENTS (words), "معالي الإدارة\n");
}

/* One sign for two letters has halves that are as wide as each other, and other letters are not. */
static void
test_halves (void **state)
{
  const Set words[] = { { "ثالثون", 450, 100, FALSE },
                        { "إىل", 418, 100, FALSE },
                        { "ثالث", 400, 100, FALSE } };
  UsPdfPage *page = make_page (words, G_N_ELEMENTS (words));

  page->boxes[0].left += 0.5;
  page->boxes[page->n_boxes - 3].left += 0.5;
  us_pdf_rtl_mend (page, WIDTH);
  assert_string_equal (page->text, "ثلاثون إلى ثالث\n");
  us_pdf_page_free (page);
}

/* Latin words among them are read from left to right, numbers keep the full stop behind them. */
static void
test_other_scripts (void **state)
{
  const Set words[] = { { "شركة", 450, 100, FALSE },
                        { "Minerals", 427, 100, TRUE },
                        { "Oasis", 384, 100, TRUE },
                        { "المستشفيات", 356, 100, FALSE } };

  check (words, G_N_ELEMENTS (words), "شركة Oasis Minerals المستشفيات\n");
}

static void
test_columns (void **state)
{
  const Set words[] = { { "السادة", 200, 100, FALSE }, { "معالي", 450, 100, FALSE } };

  check (words, G_N_ELEMENTS (words), "معالي    السادة\n");
}

static void
test_from_left_to_right (void **state)
{
  const Set words[] = { { "Water", 100, 100, TRUE } };
  UsPdfPage *page = make_page (words, G_N_ELEMENTS (words));

  assert_false (us_pdf_rtl_is ("Water"));
  assert_true (us_pdf_rtl_is ("ماء Oasis السادة"));
  us_pdf_rtl_mend (page, WIDTH);
  assert_string_equal (page->text, "Water\n");
  us_pdf_page_free (page);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),   cmocka_unit_test (test_boxes_from_left),
    cmocka_unit_test (test_halves),  cmocka_unit_test (test_other_scripts),
    cmocka_unit_test (test_columns), cmocka_unit_test (test_from_left_to_right),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
