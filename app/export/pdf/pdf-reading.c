/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-reading.h"

/**
 * us_pdf_reading_peek:
 * @self: a run that is read
 *
 * Looks what comes next. The thread of the page.
 *
 * Returns: which glyph is read next, or -1 after the last
 */
int
us_pdf_reading_peek (const UsPdfReading *self)
{
  int n_glyphs = self->run->glyphs->num_glyphs;

  if (self->done == n_glyphs)
    return -1;
  return self->run->item->analysis.level % 2 != 0 ? n_glyphs - 1 - self->done : self->done;
}

static void
read_glyph (UsPdfReading *self, int i, GArray *marks)
{
  const PangoGlyphInfo *info = &self->run->glyphs->glyphs[i];
  int cluster = self->run->glyphs->log_clusters[i];
  UsPdfMark mark = { info->glyph, self->places[i], 0 };

  self->done++;
  /* The space at which a line was broken is not to be seen, but to be read. */
  if (info->glyph == PANGO_GLYPH_EMPTY && self->text[self->run->item->offset + cluster] == ' ' &&
      self->space != 0)
    mark.glyph = self->space;
  else if (info->glyph > G_MAXUINT16)
    return;
  else
    {
      mark.x += (double) info->geometry.x_offset / PANGO_SCALE;
      mark.y = -(double) info->geometry.y_offset / PANGO_SCALE;
    }
  g_array_append_val (marks, mark);
}

/**
 * us_pdf_reading_read_cluster:
 * @self: a run of which not all is read
 * @marks: (element-type UsPdfMark): where the glyphs are added
 *
 * Reads the glyphs of the next cluster, and of those after it that take no room of their own. The
 * thread of the page.
 *
 * Returns: where the text of what comes next begins, in bytes of the item
 */
int
us_pdf_reading_read_cluster (UsPdfReading *self, GArray *marks)
{
  const PangoGlyphString *glyphs = self->run->glyphs;
  int cluster = glyphs->log_clusters[us_pdf_reading_peek (self)];

  for (int i = us_pdf_reading_peek (self); i >= 0; i = us_pdf_reading_peek (self))
    {
      if (glyphs->log_clusters[i] != cluster)
        {
          if (marks->len == 0 || glyphs->glyphs[i].geometry.width != 0 ||
              glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY)
            return glyphs->log_clusters[i];
          cluster = glyphs->log_clusters[i];
        }
      read_glyph (self, i, marks);
    }
  return self->run->item->length;
}
