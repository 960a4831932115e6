/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/html/html-blocks.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "import/html/html-conditions.h"
#include "import/html/html-meaning.h"
#include "import/html/html-pictures.h"
#include "import/html/html-rows.h"
#include "import/html/html-sides.h"
#include "import/html/html-state.h"
#include "import/html/html-words.h"
#include "import/letter/list-marker.h"
#include "import/markup-bounds.h"
#include "model/characters.h"
#include "model/error.h"

#define MARKER_MAX 32

typedef struct
{
  GPtrArray *blocks;
  GArray *stack;     /* UsHtmlState; the first is the page itself */
  UsHtmlWords words; /* of the block that is being read */
  GString *marker;   /* that Word wrote before it */
  GPtrArray *links;
  GPtrArray *pictures;
  UsHtmlState start; /* where its first character stood */
  guint gap;         /* before the next block */
  GArray *tabs;      /* guint: where tabs stand in the words */
  guint filled;      /* blocks before the paragraph that is being read */
  gboolean changes;  /* since the last block */
  guint n_comments;
  UsHtmlCounters counters;
} Reader;

static UsHtmlState *
get_top (Reader *self)
{
  return &g_array_index (self->stack, UsHtmlState, self->stack->len - 1);
}

/* Word's lists are paragraphs with a marker in them. */
static void
read_marker (Reader *self, UsHtmlBlock *block)
{
  UsListMarker marker;
  g_autofree char *line = NULL;

  if (self->marker->len == 0 || block->kind != US_BLOCK_PARAGRAPH)
    return;
  line = g_strconcat (g_strstrip (self->marker->str), " x", NULL);
  if (us_list_marker_parse (line, &marker) && marker.kind != US_MARKER_BULLET &&
      marker.kind != US_MARKER_NONE)
    {
      block->kind = US_BLOCK_DEMAND;
      block->number = marker.value;
    }
  else
    block->kind = US_BLOCK_BULLET;
}

/* The number of an own paragraph stays with the first of its item. */
static UsBlockKind
take_kind (Reader *self)
{
  UsHtmlState *item;

  if (self->start.item == 0 || self->start.item >= self->stack->len)
    return self->start.kind;
  item = &g_array_index (self->stack, UsHtmlState, self->start.item);
  if (item->used)
    return US_BLOCK_PARAGRAPH;
  item->used = TRUE;
  return self->start.kind;
}

/* Ends the block that is being read, if there is one. */
static void
flush (Reader *self)
{
  UsText *text = us_html_words_finish (&self->words);

  if (text != NULL)
    {
      UsHtmlBlock *block = g_new0 (UsHtmlBlock, 1);

      block->kind = take_kind (self);
      block->part = self->start.part;
      block->heading = block->kind == US_BLOCK_HEADING ? self->start.heading : 0;
      block->direction = self->start.direction;
      block->number = block->kind == US_BLOCK_DEMAND ? self->start.value : 0;
      block->list = self->start.list;
      block->row = self->start.row;
      block->column = self->start.column;
      block->head = self->start.head;
      block->term = self->start.term;
      block->aside = self->start.aside;
      block->between = self->start.between;
      block->main = self->start.main;
      block->gap = self->gap;
      self->gap = 0;
      if (block->row == 0 && block->kind == US_BLOCK_PARAGRAPH && self->tabs->len > 0)
        block->cells =
            us_html_sides_split (us_text_get_string (text),
                                 (const guint *) (gpointer) self->tabs->data, self->tabs->len);
      block->sides = block->cells != NULL;
      block->changes = self->changes;
      block->n_comments = self->n_comments;
      self->changes = FALSE;
      self->n_comments = 0;
      read_marker (self, block);
      if (block->kind == US_BLOCK_DEMAND || block->kind == US_BLOCK_BULLET)
        block->level = MIN (MAX (self->start.depth, 1) - 1, US_LEVEL_MAX);
      block->text = text;
      g_ptr_array_add (self->blocks, block);
    }
  g_string_truncate (self->marker, 0);
  g_array_set_size (self->tabs, 0);
}

/* Ends a block with what is between it and the next. */
static void
part (Reader *self, guint gap)
{
  flush (self);
  self->gap = MAX (self->gap, gap);
}

/* What comes next stands beside what came before. */
static void
add_tab (Reader *self)
{
  const guint at = (guint) self->words.text->len;

  self->words.space = TRUE;
  if (at > 0)
    g_array_append_val (self->tabs, at);
}

/* Adds a piece without white space, and the space before it that is owed. */
static void
add_piece (Reader *self, const char *word, gsize length)
{
  const UsHtmlState *top = get_top (self);
  g_autofree char *clean = us_clean_line (word, (gssize) length);
  UsHtmlLook look = { top->bold, top->italic, top->link };

  if (*clean == '\0')
    return;
  if (top->note && us_html_meaning_is_number (clean))
    {
      char *number = g_strdup_printf ("[%s]", clean);
      g_free (clean);
      clean = number;
      look = (UsHtmlLook){ 0 };
    }
  if (us_html_words_is_full (&self->words, strlen (clean)))
    flush (self);
  if (self->words.text->len == 0)
    self->start = *top;
  look.bold = look.bold && self->start.kind != US_BLOCK_HEADING;
  us_html_words_add (&self->words, clean, &look);
}

/* Adds a word, which may have spaces in it that do not break. */
static void
add_word (Reader *self, const char *word, gsize length)
{
  const char *end = word + length;
  const char *after = word;

  for (const char *gap; word < end; word = after)
    {
      gap = us_html_sides_find_gap (word, (gsize) (end - word), &after);
      add_piece (self, word, (gsize) ((gap != NULL ? gap : end) - word));
      if (gap == NULL)
        break;
      add_tab (self);
    }
}

static void
characters_cb (void *data, const xmlChar *characters, int length)
{
  Reader *self = data;
  const char *text = (const char *) characters;
  const UsHtmlState *top = get_top (self);

  if (top->skipped)
    return;
  if (top->marker)
    {
      if (self->marker->len + (gsize) length < MARKER_MAX)
        g_string_append_len (self->marker, text, length);
      return;
    }
  for (gsize at = 0; at < (gsize) length;)
    {
      gsize end = us_html_words_find_end (text + at, (gsize) length - at);

      if (end > 0)
        {
          gsize word = end;
          const gsize skipped =
              us_html_words_trim (text + at, &word, self->words.space, at + end < (gsize) length);

          add_word (self, text + at + skipped, word);
        }
      at += end;
      if (at < (gsize) length && us_html_words_is_space (text[at]))
        {
          if (text[at] == '\n' && top->preformatted)
            flush (self);
          else
            self->words.space = TRUE;
          at++;
        }
    }
}

/* What is between a block of a role and its neighbours: items and rows stand below one another. */
static guint
get_gap (UsHtmlRole role)
{
  return role == US_HTML_ITEM || role == US_HTML_ROW || role == US_HTML_CELL ? 0 : 1;
}

static void
start_element_cb (void *data, const xmlChar *xml_name, const xmlChar **attributes)
{
  Reader *self = data;
  const char *name = (const char *) xml_name;
  UsHtmlState element = *get_top (self);
  UsHtmlMeaning meaning;

  us_html_meaning_read (name, attributes, &meaning);
  us_html_state_begin (&element, name, &meaning);
  us_html_state_look (&element, attributes);
  if (!element.skipped && self->words.text->len == 0 && g_ascii_strcasecmp (name, "img") == 0)
    us_html_pictures_add (self->pictures, us_html_meaning_find (attributes, "alt"),
                          self->blocks->len, element.aside, element.main);
  if (!get_top (self)->skipped)
    {
      self->changes |= meaning.change;
      self->n_comments += element.comment;
      if (element.tab)
        add_tab (self);
    }
  if (!element.skipped && us_html_role_is_block (element.role))
    {
      part (self, get_gap (element.role));
      self->filled = self->blocks->len;
      us_html_state_open (&element, get_top (self), self->stack->len, name, &meaning,
                          &self->counters);
    }
  else if (!element.skipped && element.role == US_HTML_BREAK)
    part (self, self->words.text->len == 0);
  else if (element.role == US_HTML_LINK)
    {
      char *link = us_html_clean_address (us_html_meaning_find (attributes, "href"));

      if (link != NULL)
        g_ptr_array_add (self->links, link);
      element.link = link;
    }
  g_array_append_val (self->stack, element);
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Reader *self = data;
  const UsHtmlState *top = get_top (self);

  if (self->stack->len == 1)
    return;
  if (!top->skipped && us_html_role_is_block (top->role))
    {
      part (self, get_gap (top->role));
      /* A paragraph without words. */
      if (self->blocks->len == self->filled && g_ascii_strcasecmp ((const char *) name, "p") == 0)
        self->gap = US_HTML_GAP_BLANK;
    }
  g_array_set_size (self->stack, self->stack->len - 1);
}

static void
parse (Reader *self, const char *html, gsize length)
{
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt (html, (int) length);

  if (context == NULL)
    return;
  memset (context->sax, 0, sizeof *context->sax);
  context->sax->startElement = start_element_cb;
  context->sax->endElement = end_element_cb;
  context->sax->characters = characters_cb;
  context->sax->cdataBlock = characters_cb;
  context->sax->ignorableWhitespace = characters_cb;
  context->userData = self;
  htmlCtxtUseOptions (context, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument (context);
  htmlFreeParserCtxt (context);
}

/**
 * us_html_blocks_read:
 * @html: (nullable) (array length=length): a page or a piece of one, in UTF-8
 * @length: its length in bytes
 * @error: return location
 *
 * Reads the text of a page as paragraphs, with headings, lists, quotations, emphasis and links.
 * Scripts, styles, forms and all that lies elsewhere are left out, and so are pictures but for the
 * names of those who sign with a logo; nothing is fetched.
 * Any thread.
 *
 * Returns: (transfer full) (element-type UsHtmlBlock) (nullable): the paragraphs, none of them
 * empty; %NULL with %US_ERROR_TOO_BIG when it is longer than %US_HTML_MAX or made to take for ever,
 * with %US_ERROR_UNKNOWN_FORMAT when it is no text
 */
GPtrArray *
us_html_blocks_read (const char *html, gsize length, GError **error)
{
  g_autofree char *valid = NULL;
  Reader self = { 0 };
  UsHtmlState page = { .role = US_HTML_BLOCK, .kind = US_BLOCK_PARAGRAPH };

  g_return_val_if_fail (html != NULL || length == 0, NULL);

  if (length > US_HTML_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   /* translators: %d is a number of megabytes */
                   _ ("The page is bigger than %d MB."), US_HTML_MAX / 1024 / 1024);
      return NULL;
    }
  /* Programs that copy may add an end to what they copy, but nothing goes on behind it. */
  while (length > 0 && html[length - 1] == '\0')
    length--;
  if (length > 0 && memchr (html, '\0', length) != NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT, _ ("The page is no text."));
      return NULL;
    }
  if (!us_markup_is_bounded (html, length, error))
    return NULL;
  valid = g_utf8_make_valid (html != NULL ? html : "", (gssize) length);
  us_html_conditions_drop (valid);
  us_html_sides_spell_gaps (valid);
  self.gap = 1;
  self.blocks = g_ptr_array_new_with_free_func (us_html_block_free);
  self.stack = g_array_new (FALSE, FALSE, sizeof (UsHtmlState));
  us_html_words_init (&self.words);
  self.marker = g_string_new (NULL);
  self.tabs = g_array_new (FALSE, FALSE, sizeof (guint));
  self.links = g_ptr_array_new_with_free_func (g_free);
  self.pictures = us_html_pictures_new ();
  g_array_append_val (self.stack, page);
  parse (&self, valid, strlen (valid));
  g_array_set_size (self.stack, 1);
  flush (&self);
  g_array_unref (self.stack);
  us_html_words_clear (&self.words);
  g_string_free (self.marker, TRUE);
  g_array_unref (self.tabs);
  g_ptr_array_unref (self.links);
  us_html_pictures_insert (self.pictures, self.blocks);
  g_ptr_array_unref (self.pictures);
  us_html_rows_join (self.blocks);
  if (self.blocks->len > 0)
    {
      UsHtmlBlock *last = g_ptr_array_index (self.blocks, self.blocks->len - 1);

      last->changes |= self.changes;
      last->n_comments += self.n_comments;
    }
  return self.blocks;
}
