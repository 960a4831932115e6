/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-notes.h"

#include <string.h>

#include "import/letter/list-marker.h"

/* No page has a note of a higher number. */
#define MAX_NOTES 1000
/* No number of a point has more bytes. */
#define MAX_LABEL 6

static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

/**
 * us_pdf_notes_raise:
 * @figure: an ASCII figure
 *
 * The figure as it is written above the line. Any thread.
 *
 * Returns: (transfer none): it
 */
const char *
us_pdf_notes_raise (char figure)
{
  g_return_val_if_fail (g_ascii_isdigit (figure), "");

  return raised[figure - '0'];
}

/**
 * us_pdf_notes_is_label:
 * @text: a line
 *
 * Whether it is the number or bullet of a point or a note, and nothing else. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_pdf_notes_is_label (const char *text)
{
  UsListMarker marker;
  g_autofree char *point = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > MAX_LABEL || strchr (text, ' ') != NULL)
    return FALSE;
  point = g_strconcat (text, " x", NULL);
  return strspn (text, "0123456789") == strlen (text) || us_list_marker_parse (point, &marker);
}

/* Reads figures above the line; gives their bytes. */
static gsize
read_raised (const char *text, guint *ret_number)
{
  const char *p = text;
  guint number = 0;
  guint i;

  do
    {
      for (i = 0; i < G_N_ELEMENTS (raised) && !g_str_has_prefix (p, raised[i]); i++)
        ;
      if (i < G_N_ELEMENTS (raised) && number < MAX_NOTES)
        {
          number = number * 10 + i;
          p += strlen (raised[i]);
        }
    }
  while (i < G_N_ELEMENTS (raised) && number < MAX_NOTES);
  *ret_number = number;
  return (gsize) (p - text);
}

/* The figures with which the line of a note begins; gives their bytes. */
static gsize
read_number (const char *line, guint *ret_number)
{
  const gsize digits = strspn (line, "0123456789");

  *ret_number = digits > 0 && digits <= 3 ? (guint) g_ascii_strtoull (line, NULL, 10) : 0;
  return *ret_number > 0 ? digits : 0;
}

/* Writes references to the notes that there are as "[3]"; "m²" is none. */
static gboolean
write_references (const gboolean *is_note, GString *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean found = FALSE;

  for (const char *p = text->str; *p != '\0';)
    {
      guint number;
      const gsize length = read_raised (p, &number);

      if (length > 0 && number < MAX_NOTES && is_note[number])
        {
          g_string_append_printf (out, "[%u]", number);
          found = TRUE;
        }
      else if (length > 0)
        g_string_append_len (out, p, (gssize) length);
      else
        g_string_append_c (out, *p);
      p += MAX (length, 1);
    }
  g_string_assign (text, out->str);
  return found;
}

/**
 * us_pdf_notes_append:
 * @notes: (element-type utf8): lines of the notes at the foot of pages; the first of each begins
 *   with its number
 * @text: (inout): the text of the pages
 *
 * Appends the notes to the text, as letters have them: "[1] See there." where raised figures refer
 * to them, otherwise "1. See there.". Any thread.
 */
void
us_pdf_notes_append (GPtrArray *notes, GString *text)
{
  g_autofree gboolean *is_note = g_new0 (gboolean, MAX_NOTES);
  gboolean referred;

  g_return_if_fail (notes != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      guint number;

      if (read_number (g_ptr_array_index (notes, i), &number) > 0)
        is_note[number] = TRUE;
    }
  referred = write_references (is_note, text);
  if (notes->len > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < notes->len; i++)
    {
      const char *line = g_ptr_array_index (notes, i);
      guint number;
      const gsize digits = read_number (line, &number);
      const char *rest = line + digits + strspn (line + digits, ". ");

      if (digits > 0)
        g_string_append_printf (text, referred ? "\n[%u] %s\n" : "\n%u. %s\n", number, rest);
      else
        g_string_append_printf (text, "%s\n", line);
    }
}
