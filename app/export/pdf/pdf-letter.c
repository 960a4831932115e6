/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-letter.h"

/* Document, three lists with an item and a body each, what is in that, and its label. */
#define DEPTH_MAX 16

struct _UsPdfLetter
{
  UsPdfTree *tree;
  const UsPublication *publication;
  UsPdfElement *open[DEPTH_MAX]; /* from the document down */
  const char *types[DEPTH_MAX];
  int keys[DEPTH_MAX]; /* what tells a list from the next one */
  guint depth;
  UsFlowPart part; /* of the line before */
  guint index;
  guint cell;
  guint paragraph_line;
  UsPdfElement *notes; /* after all else, open from the first note on */
  UsPdfElement *note;
  UsPdfElement *note_text;
  guint note_index;
  UsPdfElement *label;
};

static void
close_to (UsPdfLetter *self, guint depth)
{
  while (self->depth > depth)
    us_pdf_tree_close (self->tree, self->open[--self->depth]);
}

static void
close_element (UsPdfLetter *self, UsPdfElement **element)
{
  if (*element != NULL)
    us_pdf_tree_close (self->tree, *element);
  *element = NULL;
}

static void
close_label (UsPdfLetter *self)
{
  close_element (self, &self->label);
}

/* All but the document itself. */
static void
close_rest (UsPdfLetter *self)
{
  close_label (self);
  close_to (self, 1);
  close_element (self, &self->note_text);
  close_element (self, &self->note);
  close_element (self, &self->notes);
}

static UsPdfElement *
open (UsPdfLetter *self, const char *type, int key)
{
  UsPdfElement *parent = self->depth > 0 ? self->open[self->depth - 1] : NULL;
  const char *entries =
      type[0] == 'L' && type[1] == '\0' && key != US_BLOCK_BULLET && key != 100 + US_FLOW_SIGNATORY
          ? "/A<</O/List/ListNumbering/Decimal>>"
          : NULL;

  g_assert (self->depth < DEPTH_MAX);
  self->types[self->depth] = type;
  self->keys[self->depth] = key;
  self->open[self->depth] = us_pdf_tree_open (self->tree, parent, type, entries);
  return self->open[self->depth++];
}

/**
 * us_pdf_letter_new:
 * @tree: the structure of the file; must live as long
 * @publication: the letter; must live as long
 *
 * Begins the structure of a letter. Any thread.
 *
 * Returns: (transfer full): the structure
 */
UsPdfLetter *
us_pdf_letter_new (UsPdfTree *tree, const UsPublication *publication)
{
  UsPdfLetter *self;

  g_return_val_if_fail (tree != NULL && publication != NULL, NULL);

  self = g_new0 (UsPdfLetter, 1);
  self->tree = tree;
  self->publication = publication;
  self->part = US_FLOW_HEADER;
  open (self, "Document", -1);
  return self;
}

/**
 * us_pdf_letter_free:
 * @self: a structure, finished or given up
 *
 * Frees it. Any thread.
 */
void
us_pdf_letter_free (UsPdfLetter *self)
{
  g_return_if_fail (self != NULL);

  if (self->depth > 0)
    {
      close_rest (self);
      close_to (self, 0);
    }
  g_free (self);
}

/* The list of a level, open, and in it a new item; lists of deeper levels are closed. Each level
 * takes three elements below the document: L, LI and LBody, the next level is in LBody. */
static void
enter_item (UsPdfLetter *self, int key, guint level)
{
  guint have = (self->depth - 1) / 3;
  guint want = MIN (level, have);

  if (self->depth > 1 && self->types[1][0] != 'L')
    {
      close_to (self, 1);
      want = 0;
    }
  if (self->depth > 1 + 3 * want && self->keys[1 + 3 * want] != key)
    close_to (self, 1 + 3 * want);
  close_to (self, MIN (self->depth, 2 + 3 * want));
  if (self->depth == 1 + 3 * want)
    open (self, "L", key);
  open (self, "LI", -1);
}

static const char *
get_block_type (UsPdfLetter *self, guint index)
{
  switch (self->publication->blocks[index].kind)
    {
    case US_BLOCK_HEADING:
      return "H2";
    case US_BLOCK_QUOTATION:
      return "BlockQuote";
    case US_BLOCK_DEMAND:
    case US_BLOCK_BULLET:
      return "LBody";
    case US_BLOCK_CALL:
    case US_BLOCK_PARAGRAPH:
    default:
      return "P";
    }
}

/**
 * us_pdf_letter_get_type:
 * @self: a structure
 * @line: a line
 *
 * Tells what a line is: "H1", "P", "LBody". Any thread.
 *
 * Returns: (transfer none): the type of its element
 */
const char *
us_pdf_letter_get_type (UsPdfLetter *self, const UsPageLine *line)
{
  g_return_val_if_fail (self != NULL && line != NULL, "P");

  switch (line->part)
    {
    case US_FLOW_TITLE:
      return "H1";
    case US_FLOW_SUBJECT:
      return *self->publication->title == '\0' ? "H1" : "P";
    case US_FLOW_BLOCK:
      return get_block_type (self, line->index);
    case US_FLOW_SIGNATORIES:
      return "H2";
    case US_FLOW_GROUP:
      return "H3";
    case US_FLOW_SIGNATORY:
      switch (self->publication->pages.signatory_layout)
        {
        case US_SIGNATORY_LAYOUT_TABLE:
          return "TD";
        case US_SIGNATORY_LAYOUT_RUN_ON:
          return "P";
        case US_SIGNATORY_LAYOUT_AUTOMATIC:
        case US_SIGNATORY_LAYOUT_LINES:
        case US_SIGNATORY_LAYOUT_COLUMNS_2:
        case US_SIGNATORY_LAYOUT_COLUMNS_3:
        case US_SIGNATORY_LAYOUT_COLUMNS_4:
        default:
          return "LBody";
        }
    case US_FLOW_LOGO:
    case US_FLOW_BANNER:
    case US_FLOW_DATE:
    case US_FLOW_ADDRESSEE:
    case US_FLOW_ABOUT:
    case US_FLOW_SALUTATION:
    case US_FLOW_VALEDICTION:
    case US_FLOW_AS_OF:
    case US_FLOW_WITHHELD:
    case US_FLOW_SHARED_NOTE:
    case US_FLOW_COPY:
    case US_FLOW_CONTACT:
    case US_FLOW_NOTE:
    case US_FLOW_HEADER:
    case US_FLOW_NUMBER:
    default:
      return "P";
    }
}

static UsPdfElement *
enter_note (UsPdfLetter *self, const UsPageLine *line)
{
  if (self->notes == NULL)
    self->notes = us_pdf_tree_open (self->tree, self->open[0], "Sect", NULL);
  if (self->note == NULL || self->note_index != line->index)
    {
      if (self->note != NULL)
        {
          us_pdf_tree_close (self->tree, self->note_text);
          us_pdf_tree_close (self->tree, self->note);
        }
      self->note_index = line->index;
      self->note = us_pdf_tree_open (self->tree, self->notes, "Note", NULL);
      self->note_text = NULL;
    }
  close_label (self);
  if (line->is_label)
    return self->label = us_pdf_tree_open (self->tree, self->note, "Lbl", NULL);
  if (self->note_text == NULL)
    self->note_text = us_pdf_tree_open (self->tree, self->note, "P", NULL);
  return self->note_text;
}

static void
enter_cell (UsPdfLetter *self, const UsPageLine *line, gboolean new_row)
{
  if (self->depth < 2 || self->types[1][0] != 'T')
    {
      close_to (self, 1);
      open (self, "Table", -1);
    }
  if (new_row)
    {
      close_to (self, 2);
      open (self, "TR", -1);
    }
  close_to (self, 3);
  open (self, "TD", -1);
}

/* Lines of an address are paragraphs of their own: nothing else would part them for those who
 * hear them. */
static gboolean
goes_on (UsPdfLetter *self, const UsPageLine *line)
{
  if (line->part != self->part || line->index != self->index || line->cell != self->cell)
    return FALSE;
  return line->part != US_FLOW_ADDRESSEE || !line->paragraph->lines[line->line].is_paragraph_start;
}

/**
 * us_pdf_letter_enter:
 * @self: a structure
 * @line: the next line of the pages, or the label in front of it
 *
 * Gives the element that a line belongs to, and closes those that are over. Any thread.
 *
 * Returns: (transfer none): the element
 */
UsPdfElement *
us_pdf_letter_enter (UsPdfLetter *self, const UsPageLine *line)
{
  const char *type;
  gboolean is_item, is_new, is_row;

  g_return_val_if_fail (self != NULL && line != NULL, NULL);

  if (line->part == US_FLOW_NOTE)
    return enter_note (self, line);
  type = us_pdf_letter_get_type (self, line);
  is_item = g_str_equal (type, "LBody");
  is_new = !goes_on (self, line);
  is_row = self->part != line->part || self->index != line->index;
  self->part = line->part;
  self->index = line->index;
  self->cell = line->cell;
  close_label (self);
  if (is_item && is_new)
    {
      const UsPublicBlock *block =
          line->part == US_FLOW_BLOCK ? &self->publication->blocks[line->index] : NULL;

      enter_item (self, block != NULL ? (int) block->kind : 100 + US_FLOW_SIGNATORY,
                  block != NULL ? block->level : 0);
    }
  if (is_item && line->is_label)
    return self->label = us_pdf_tree_open (self->tree, self->open[self->depth - 1], "Lbl", NULL);
  if (is_item && g_str_equal (self->types[self->depth - 1], "LI"))
    open (self, "LBody", -1);
  else if (g_str_equal (type, "TD") && is_new)
    enter_cell (self, line, is_row);
  else if (!is_item && is_new)
    {
      close_to (self, 1);
      open (self, type, -1);
    }
  return self->open[self->depth - 1];
}

/**
 * us_pdf_letter_enter_figure:
 * @self: a structure
 * @text: what stands for the logo
 *
 * Begins a figure. Any thread.
 *
 * Returns: (transfer none): its element
 */
UsPdfElement *
us_pdf_letter_enter_figure (UsPdfLetter *self, const char *text)
{
  g_autoptr (GString) entries = NULL;
  UsPdfElement *figure;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  entries = g_string_new ("/Alt");
  us_pdf_append_string (entries, text);
  close_to (self, 1);
  figure = us_pdf_tree_open (self->tree, self->open[0], "Figure", entries->str);
  self->types[1] = "Figure";
  self->keys[1] = -1;
  self->open[self->depth++] = figure;
  self->part = US_FLOW_LOGO;
  return figure;
}

/**
 * us_pdf_letter_finish:
 * @self: a structure
 *
 * Ends the structure. Any thread.
 *
 * Returns: the object of the root of the structure of the file
 */
guint
us_pdf_letter_finish (UsPdfLetter *self)
{
  guint root;

  g_return_val_if_fail (self != NULL, 0);

  close_rest (self);
  root = us_pdf_tree_finish (self->tree, self->open[0]);
  self->depth = 0;
  return root;
}
