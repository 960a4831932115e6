/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-part.h"

#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/ustring.h>

#include "export/escape-xml.h"

/* Nothing before the first letter of Hebrew, U+0590, is written from right to left. */
#define FIRST_RTL_BYTE 0xd6

/**
 * us_docx_part_init:
 * @self: a part
 * @size: bytes that it will have, about
 *
 * Begins an empty part. Any thread.
 */
void
us_docx_part_init (UsDocxPart *self, gsize size)
{
  g_return_if_fail (self != NULL);

  self->out = g_string_sized_new (size);
  self->links = g_ptr_array_new_with_free_func (g_free);
}

/**
 * us_docx_part_clear:
 * @self: a part; its @out may have been taken
 *
 * Frees what a part holds. Any thread.
 */
void
us_docx_part_clear (UsDocxPart *self)
{
  g_return_if_fail (self != NULL);

  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_ptr_array_unref (self->links);
}

static void
add_run (UsDocxPart *self, const char *text, gsize length, const UsInk *ink, gboolean rtl)
{
  gboolean linked = ink->address != NULL;

  g_string_append (self->out, "<w:r>");
  if (linked || ink->bold || ink->italic || rtl)
    g_string_append_printf (self->out, "<w:rPr>%s%s%s%s</w:rPr>",
                            linked ? "<w:rStyle w:val=\"Hyperlink\"/>" : "",
                            ink->bold ? "<w:b/><w:bCs/>" : "", ink->italic ? "<w:i/><w:iCs/>" : "",
                            rtl ? "<w:rtl/>" : "");
  g_string_append (self->out, "<w:t xml:space=\"preserve\">");
  us_escape_xml_text (self->out, text, (gssize) length);
  g_string_append (self->out, "</w:t></w:r>");
}

static gboolean
is_simple (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= FIRST_RTL_BYTE)
      return FALSE;
  return TRUE;
}

/* Adds a run for each stretch of one direction: Word takes the direction, and with it the font and
 * the place of commas and brackets, from the run and not from its characters. */
static void
add_runs (UsDocxPart *self, const char *text, gsize length, const UsInk *ink, gboolean rtl)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *wide = g_new (UChar, length + 1);
  UBiDi *bidi = ubidi_open ();
  int32_t n_units = 0;
  const char *start = text;

  u_strFromUTF8 (wide, (int32_t) length + 1, &n_units, text, (int32_t) length, &status);
  ubidi_setPara (bidi, wide, n_units, rtl ? 1 : 0, NULL, &status);
  for (int32_t from = 0, to; from < n_units && U_SUCCESS (status); from = to)
    {
      UBiDiLevel level;
      int32_t n_bytes = 0;

      ubidi_getLogicalRun (bidi, from, &to, &level);
      u_strToUTF8 (NULL, 0, &n_bytes, wide + from, to - from, &status);
      if (status == U_BUFFER_OVERFLOW_ERROR)
        status = U_ZERO_ERROR;
      /* Figures are of an even level within text from the right, where they need no run. */
      add_run (self, start, (gsize) n_bytes, ink, level % 2 == 1);
      start += n_bytes;
    }
  ubidi_close (bidi);
}

/**
 * us_docx_part_add_text:
 * @self: a part, in a paragraph of it
 * @text: UTF-8
 * @length: its length in bytes
 * @ink: how it is written
 * @rtl: whether the paragraph is written from right to left
 *
 * Adds text as runs, within a link if it is one. Any thread.
 */
void
us_docx_part_add_text (UsDocxPart *self, const char *text, gsize length, const UsInk *ink,
                       gboolean rtl)
{
  g_return_if_fail (self != NULL);

  if (ink->address != NULL)
    {
      /* The runs of one link follow each other. */
      if (self->links->len == 0 ||
          strcmp (self->links->pdata[self->links->len - 1], ink->address) != 0)
        g_ptr_array_add (self->links, g_strdup (ink->address));
      g_string_append_printf (self->out, "<w:hyperlink r:id=\"link%u\">", self->links->len);
    }
  if (!rtl && is_simple (text, length))
    add_run (self, text, length, ink, FALSE);
  else
    add_runs (self, text, length, ink, rtl);
  if (ink->address != NULL)
    g_string_append (self->out, "</w:hyperlink>");
}

/**
 * us_docx_part_add_relationships:
 * @self: a part
 * @out: the relationships of the part
 *
 * Adds where the links of the part lead to. Any thread.
 */
void
us_docx_part_add_relationships (const UsDocxPart *self, GString *out)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      g_string_append_printf (out,
                              "<Relationship Id=\"link%u\" Type=\"http://schemas."
                              "openxmlformats.org/officeDocument/2006/relationships/"
                              "hyperlink\" TargetMode=\"External\" Target=\"",
                              i + 1);
      us_escape_xml_text (out, self->links->pdata[i], -1);
      g_string_append (out, "\"/>\n");
    }
}
