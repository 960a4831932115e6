/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test.h"

#include <string.h>

#include "import/pdf/pdf-library.h"

/* Words and where they stand; each letter is six points wide and ten high. */
typedef struct
{
  const char *text;
  double left;
  double top;
} Words;

/* A page of a line for each of them, in this order. */
static inline UsPdfPage *
make_page (const Words *words, guint n_words, double height)
{
  UsPdfPage *page = g_new0 (UsPdfPage, 1);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (UsPdfBox));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      g_string_append_printf (text, "%s\n", words[i].text);
      for (guint j = 0; j <= strlen (words[i].text); j++)
        {
          const double left = words[i].left + j * 6;
          const UsPdfBox box = { left, words[i].top, left + 6, words[i].top + 10 };

          g_array_append_val (boxes, box);
        }
    }
  page->text = g_string_free (text, FALSE);
  page->n_boxes = boxes->len;
  page->boxes = (UsPdfBox *) (void *) g_array_steal (boxes, NULL);
  page->height = height;
  return page;
}
