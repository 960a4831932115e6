/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-page.h"

#include "export/pdf/pdf-ink.h"

#define RULE 0.5

/* One page on its way into the file. */
typedef struct
{
  UsPdfPages *pages;
  const UsPage *page;
  guint object;
  GString *out;
  GString *annotations;
  guint marked; /* the element of the marks that are open, or 0 */
} Writer;

static void
end_mark (Writer *self)
{
  if (self->marked != 0)
    g_string_append (self->out, "EMC\n");
  self->marked = 0;
}

static void
begin_mark (Writer *self, UsPdfElement *element, const char *type)
{
  if (self->marked == us_pdf_element_get_object (element))
    return;
  end_mark (self);
  g_string_append_printf (self->out, "/%s<</MCID %u>>BDC\n", type,
                          us_pdf_tree_mark (self->pages->tree, element));
  self->marked = us_pdf_element_get_object (element);
}

/* Makes a part of a line a link to an address, or to a note. */
static void
add_annotation (Writer *self, UsPdfElement *element, const UsPageLine *line, guint start, guint end,
                const char *action)
{
  UsPdfPages *pages = self->pages;
  guint object = us_pdf_file_reserve (pages->file);
  g_autoptr (GString) out = g_string_new ("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
  const UsParagraph *paragraph = line->paragraph;
  double top = self->page->height - line->y + paragraph->ascent;
  double x = line->x, width = 0;

  us_page_line_get_extents (line, start, end, &x, &width);
  us_pdf_append_number (out, x);
  g_string_append_c (out, ' ');
  us_pdf_append_number (out, top - paragraph->leading);
  g_string_append_c (out, ' ');
  us_pdf_append_number (out, x + width);
  g_string_append_c (out, ' ');
  us_pdf_append_number (out, top);
  g_string_append_printf (out, "]/StructParent %u%s/Contents",
                          us_pdf_tree_refer (pages->tree, element, object), action);
  {
    g_autofree char *words = g_strndup (paragraph->text + start, end - start);

    us_pdf_append_string (out, words);
  }
  g_string_append (out, ">>");
  us_pdf_file_add (pages->file, object, out->str, (gssize) out->len);
  g_string_append_printf (self->annotations, "%u 0 R ", object);
}

static void
draw_special (Writer *self, UsPdfElement *element, const UsPageLine *line, guint start, guint end,
              const UsRichLink *link, const UsRichMark *mark)
{
  UsPdfTree *tree = self->pages->tree;
  UsPdfElement *outer = mark != NULL ? us_pdf_tree_open (tree, element, "Reference", NULL) : NULL;
  UsPdfElement *inner = us_pdf_tree_open (tree, outer != NULL ? outer : element, "Link", NULL);
  g_autoptr (GString) action = g_string_new (NULL);

  begin_mark (self, inner, "Link");
  us_pdf_ink_draw (self->out, self->pages->fonts, line, start, end, self->page->height);
  if (mark != NULL)
    g_string_append_printf (action, "/Dest/note-%u", mark->note + 1);
  else
    {
      g_autofree char *uri = g_uri_escape_string (link->target, ":/?#[]@!$&'()*+,;=%-._~", FALSE);

      g_string_append (action, "/A<</S/URI/URI");
      us_pdf_append_string (action, uri);
      g_string_append (action, ">>");
    }
  add_annotation (self, inner, line, start, end, action->str);
  end_mark (self);
  us_pdf_tree_close (tree, inner);
  if (outer != NULL)
    us_pdf_tree_close (tree, outer);
}

/* The next link or reference of the paragraph that reaches into what is left of a line. */
static void
find_special (const UsParagraph *paragraph, guint at, guint end, const UsRichLink **ret_link,
              const UsRichMark **ret_mark, guint *ret_start, guint *ret_end)
{
  *ret_link = NULL;
  *ret_mark = NULL;
  *ret_start = *ret_end = end;
  for (guint i = 0; i < paragraph->n_marks; i++)
    if (paragraph->marks[i].end > at && paragraph->marks[i].start < *ret_start)
      {
        *ret_mark = &paragraph->marks[i];
        *ret_start = MAX (paragraph->marks[i].start, at);
        *ret_end = MIN (paragraph->marks[i].end, end);
      }
  for (guint i = 0; i < paragraph->n_links; i++)
    if (paragraph->links[i].end > at && paragraph->links[i].start < *ret_start)
      {
        *ret_mark = NULL;
        *ret_link = &paragraph->links[i];
        *ret_start = MAX (paragraph->links[i].start, at);
        *ret_end = MIN (paragraph->links[i].end, end);
      }
}

static void
draw_text (Writer *self, UsPdfElement *element, const char *type, const UsPageLine *line)
{
  const UsParagraph *paragraph = line->paragraph;
  guint at = (guint) paragraph->lines[line->line].start_index;
  guint end = at + (guint) paragraph->lines[line->line].length;

  while (at < end)
    {
      const UsRichLink *link;
      const UsRichMark *mark;
      guint start, stop;

      find_special (paragraph, at, end, &link, &mark, &start, &stop);
      if (start > at)
        {
          begin_mark (self, element, type);
          us_pdf_ink_draw (self->out, self->pages->fonts, line, at, start, self->page->height);
        }
      if (start < stop)
        draw_special (self, element, line, start, stop, link, mark);
      at = MAX (stop, start);
    }
}

static void
add_to_outline (Writer *self, const UsPageLine *line, const char *type)
{
  UsPdfEntry entry = { .page = self->object, .level = (guint) (type[1] - '0') };

  entry.y = self->page->height - line->y + line->paragraph->ascent;
  for (guint i = 0; i < line->paragraph->n_lines; i++)
    {
      g_autofree char *words = us_paragraph_dup_line (line->paragraph, i);
      g_autofree char *before = entry.title;

      entry.title = before != NULL ? g_strconcat (before, " ", words, NULL) : g_strdup (words);
    }
  g_array_append_val (self->pages->outline, entry);
}

static void
append_red (GString *out, const char *operator)
{
  static const double red[] = { US_PAGE_RED };

  for (gsize i = 0; i < G_N_ELEMENTS (red); i++)
    {
      us_pdf_append_number (out, red[i]);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, operator);
  g_string_append_c (out, '\n');
}

static void
draw_line (Writer *self, const UsPageLine *line)
{
  const char *type = us_pdf_letter_get_type (self->pages->letter, line);
  UsPdfElement *element = us_pdf_letter_enter (self->pages->letter, line);

  if (type[0] == 'H' && line->line == 0)
    add_to_outline (self, line, type);
  if (line->part == US_FLOW_NOTE && line->is_label)
    g_string_append_printf (self->pages->names, "/note-%u[%u 0 R/XYZ 0 %d null]", line->index + 1,
                            self->object,
                            (int) (self->page->height - line->y + line->paragraph->leading));
  if (line->part == US_FLOW_BANNER)
    append_red (self->out, "rg");
  draw_text (self, element, line->is_label ? "Lbl" : type, line);
  if (line->part == US_FLOW_BANNER)
    g_string_append (self->out, "0 g\n");
  if (line->is_label)
    end_mark (self);
}

static void
draw_images (Writer *self)
{
  for (guint i = 0; i < self->page->images->len; i++)
    {
      const UsPageImage *image = &g_array_index (self->page->images, UsPageImage, i);
      const char *text = self->pages->publication->pages.logos[image->logo].text;

      begin_mark (self, us_pdf_letter_enter_figure (self->pages->letter, text), "Figure");
      g_string_append (self->out, "q ");
      us_pdf_append_number (self->out, image->width);
      g_string_append (self->out, " 0 0 ");
      us_pdf_append_number (self->out, image->height);
      g_string_append_c (self->out, ' ');
      us_pdf_append_number (self->out, image->x);
      g_string_append_c (self->out, ' ');
      us_pdf_append_number (self->out, self->page->height - image->y - image->height);
      g_string_append_printf (self->out, " cm /I%u Do Q\n", image->logo);
      end_mark (self);
    }
}

static void
draw_frames (Writer *self)
{
  if (self->page->frames->len == 0)
    return;
  g_string_append (self->out, "/Artifact BMC\n0.5 w ");
  append_red (self->out, "RG");
  for (guint i = 0; i < self->page->frames->len; i++)
    {
      const UsPageFrame *frame = &g_array_index (self->page->frames, UsPageFrame, i);

      us_pdf_append_number (self->out, frame->x);
      g_string_append_c (self->out, ' ');
      us_pdf_append_number (self->out, self->page->height - frame->y - frame->height);
      g_string_append_c (self->out, ' ');
      us_pdf_append_number (self->out, frame->width);
      g_string_append_c (self->out, ' ');
      us_pdf_append_number (self->out, frame->height);
      g_string_append (self->out, " re S\n");
    }
  g_string_append (self->out, "EMC\n");
}

static void
draw_rules (Writer *self)
{
  if (self->page->rules->len == 0)
    return;
  g_string_append (self->out, "/Artifact BMC\n");
  for (guint i = 0; i < self->page->rules->len; i++)
    {
      const UsPageRule *rule = &g_array_index (self->page->rules, UsPageRule, i);

      us_pdf_append_number (self->out, rule->x);
      g_string_append_c (self->out, ' ');
      us_pdf_append_number (self->out, self->page->height - rule->y - RULE / 2);
      g_string_append_c (self->out, ' ');
      us_pdf_append_number (self->out, rule->width);
      g_string_append (self->out, " 0.5 re\n");
    }
  g_string_append (self->out, "f\nEMC\n");
}

/**
 * us_pdf_page_write:
 * @self: what the pages share
 * @page: the next page
 *
 * Writes a page, all but its running header and its number. The thread of the page.
 */
void
us_pdf_page_write (UsPdfPages *self, const UsPage *page)
{
  Writer writer = { .pages = self, .page = page };
  g_autoptr (GString) out = NULL;
  g_autoptr (GString) annotations = NULL;
  guint content, furniture, key;

  g_return_if_fail (self != NULL && page != NULL);

  out = writer.out = g_string_sized_new (8192);
  annotations = writer.annotations = g_string_new (NULL);
  writer.object = us_pdf_file_reserve (self->file);
  content = us_pdf_file_reserve (self->file);
  furniture = us_pdf_file_reserve (self->file);
  g_array_append_val (self->objects, writer.object);
  g_array_append_val (self->furniture, furniture);
  key = us_pdf_tree_begin_page (self->tree, writer.object);
  draw_images (&writer);
  for (guint i = 0; i < page->lines->len; i++)
    draw_line (&writer, us_page_get_line (page, i));
  end_mark (&writer);
  draw_rules (&writer);
  draw_frames (&writer);
  us_pdf_tree_end_page (self->tree);
  us_pdf_file_add_stream (self->file, content, "", out->str, out->len);
  g_string_printf (out, "<</Type/Page/Parent %u 0 R/Resources %u 0 R/MediaBox[0 0 ", self->parent,
                   self->resources);
  us_pdf_append_number (out, page->width);
  g_string_append_c (out, ' ');
  us_pdf_append_number (out, page->height);
  g_string_append_printf (out, "]/Contents[%u 0 R %u 0 R]/StructParents %u/Tabs/S", content,
                          furniture, key);
  if (annotations->len > 0)
    g_string_append_printf (out, "/Annots[%s]", annotations->str);
  g_string_append (out, ">>");
  us_pdf_file_add (self->file, writer.object, out->str, (gssize) out->len);
}

/**
 * us_pdf_page_write_furniture:
 * @self: what the pages share
 * @number: which page, from 0
 * @furniture: its running header and its number
 *
 * Writes what is on a page only because it is a page. The thread of the page.
 */
void
us_pdf_page_write_furniture (UsPdfPages *self, guint number, const UsPage *furniture)
{
  g_autoptr (GString) out = NULL;

  g_return_if_fail (self != NULL && furniture != NULL && number < self->furniture->len);

  out = g_string_new (NULL);
  for (guint i = 0; i < furniture->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (furniture, i);
      const UsLine *place = &line->paragraph->lines[line->line];

      if (line->is_label)
        g_string_append (out, "/Artifact<</Type/Pagination>>BDC\n");
      else
        g_string_append_printf (out, "/Artifact<</Type/Pagination/Subtype/%s>>BDC\n",
                                line->part == US_FLOW_HEADER ? "Header" : "Footer");
      us_pdf_ink_draw (out, self->fonts, line, (guint) place->start_index,
                       (guint) (place->start_index + place->length), furniture->height);
      g_string_append (out, "EMC\n");
    }
  us_pdf_file_add_stream (self->file, g_array_index (self->furniture, guint, number), "", out->str,
                          out->len);
}
