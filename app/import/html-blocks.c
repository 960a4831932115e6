/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/html-blocks.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "import/html-elements.h"
#include "import/html-words.h"
#include "import/list-marker.h"
#include "model/characters.h"
#include "model/error.h"

#define MARKER_MAX 32

/* An open element, and what it gives to the text in it. */
typedef struct
{
  UsHtmlRole role;
  UsBlockKind kind; /* of blocks in it */
  guint heading;
  guint depth;   /* lists around */
  guint item;    /* index of the item around in the stack, 0 for none */
  gboolean used; /* an item that has its own text already: what follows is a paragraph below it */
  gboolean skipped;
  gboolean marker;
  gboolean preformatted;
  gboolean bold;
  gboolean italic;
  UsBlockDirection direction;
  const char *link; /* owned by the reader */
} Element;

typedef struct
{
  GPtrArray *blocks;
  GArray *stack;     /* Element; the first is the page itself */
  UsHtmlWords words; /* of the block that is being read */
  GString *marker;   /* that Word wrote before it */
  GPtrArray *links;
  Element start; /* where its first character stood */
} Reader;

static Element *
get_top (Reader *self)
{
  return &g_array_index (self->stack, Element, self->stack->len - 1);
}

/**
 * us_html_block_free:
 * @block: a #UsHtmlBlock
 *
 * Frees it. Any thread.
 */
void
us_html_block_free (gpointer block)
{
  UsHtmlBlock *self = block;

  us_text_unref (self->text);
  g_free (self);
}

/* Word's lists are paragraphs with a marker in them. */
static void
read_marker (Reader *self, UsHtmlBlock *block)
{
  UsListMarker marker;
  g_autofree char *line = NULL;

  if (self->marker->len == 0)
    return;
  line = g_strconcat (g_strstrip (self->marker->str), " x", NULL);
  if (us_list_marker_parse (line, &marker) && marker.kind != US_MARKER_BULLET &&
      marker.kind != US_MARKER_NONE)
    block->kind = US_BLOCK_DEMAND;
  else
    block->kind = US_BLOCK_BULLET;
}

/* The number of an own paragraph stays with the first of its item. */
static UsBlockKind
take_kind (Reader *self)
{
  Element *item;

  if (self->start.item == 0 || self->start.item >= self->stack->len)
    return self->start.kind;
  item = &g_array_index (self->stack, Element, self->start.item);
  if (item->used)
    return US_BLOCK_PARAGRAPH;
  item->used = TRUE;
  return self->start.kind;
}

/* Ends the block that is being read, if there is one. */
static void
flush (Reader *self)
{
  UsHtmlBlock *block;
  UsText *text;

  text = us_html_words_finish (&self->words);
  if (text != NULL)
    {
      block = g_new0 (UsHtmlBlock, 1);
      block->kind = take_kind (self);
      block->heading = block->kind == US_BLOCK_HEADING ? self->start.heading : 0;
      block->direction = self->start.direction;
      if (block->kind == US_BLOCK_DEMAND || block->kind == US_BLOCK_BULLET)
        block->level = MIN (MAX (self->start.depth, 1) - 1, US_LEVEL_MAX);
      if (block->kind == US_BLOCK_PARAGRAPH)
        {
          read_marker (self, block);
          if (block->kind != US_BLOCK_PARAGRAPH)
            block->level = MIN (MAX (self->start.depth, 1) - 1, US_LEVEL_MAX);
        }
      block->text = text;
      g_ptr_array_add (self->blocks, block);
    }
  g_string_truncate (self->marker, 0);
}

/* Adds a piece without white space, and the space before it that is owed. */
static void
add_word (Reader *self, const char *word, gsize length)
{
  const Element *top = get_top (self);
  g_autofree char *clean = us_clean_line (word, (gssize) length);
  UsHtmlLook look = { top->bold, top->italic, top->link };

  if (*clean == '\0')
    return;
  if (us_html_words_is_full (&self->words, strlen (clean)))
    flush (self);
  if (self->words.text->len == 0)
    self->start = *top;
  look.bold = look.bold && self->start.kind != US_BLOCK_HEADING;
  us_html_words_add (&self->words, clean, &look);
}

static void
characters_cb (void *data, const xmlChar *characters, int length)
{
  Reader *self = data;
  const char *text = (const char *) characters;
  const Element *top = get_top (self);

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
        add_word (self, text + at, end);
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

static const char *
find_attribute (const xmlChar **attributes, const char *name)
{
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[0], name) == 0)
      return (const char *) attributes[1];
  return NULL;
}

static gboolean
is_block (UsHtmlRole role)
{
  return role == US_HTML_BLOCK || role == US_HTML_HEADING || role == US_HTML_QUOTATION ||
         role == US_HTML_PREFORMATTED || role == US_HTML_LIST || role == US_HTML_ITEM;
}

/* All lists of one are of the kind of the outermost: a sub-point of a demand is one, whatever the
 * page draws before it. */
static void
open_list (Element *element, const char *name)
{
  if (element->depth == 0)
    element->kind = g_ascii_strcasecmp (name, "ol") == 0 ? US_BLOCK_DEMAND : US_BLOCK_BULLET;
  element->depth++;
}

static void
open_block (Reader *self, Element *element, const char *name, const xmlChar **attributes)
{
  const char *class = find_attribute (attributes, "class");

  flush (self);
  if (element->role == US_HTML_HEADING)
    {
      element->kind = US_BLOCK_HEADING;
      element->heading = (guint) (name[1] - '0');
      element->item = 0;
    }
  else if (element->role == US_HTML_QUOTATION && element->depth == 0)
    element->kind = US_BLOCK_QUOTATION;
  else if (element->role == US_HTML_PREFORMATTED)
    element->preformatted = TRUE;
  else if (element->role == US_HTML_LIST)
    open_list (element, name);
  else if (element->role == US_HTML_ITEM)
    {
      if (element->depth == 0)
        open_list (element, "ul");
      element->item = self->stack->len;
    }
  else if (class != NULL && g_str_equal (class, "call") && element->depth == 0)
    element->kind = US_BLOCK_CALL;
}

static void
read_direction (Element *element, const char *direction)
{
  if (direction == NULL || !is_block (element->role))
    return;
  if (g_ascii_strcasecmp (direction, "rtl") == 0)
    element->direction = US_BLOCK_FROM_RIGHT;
  else if (g_ascii_strcasecmp (direction, "ltr") == 0)
    element->direction = US_BLOCK_FROM_LEFT;
  else
    element->direction = US_BLOCK_AUTOMATIC;
}

static void
read_style (Element *element, const xmlChar **attributes)
{
  UsHtmlStyle style;

  us_html_style_read (find_attribute (attributes, "style"), &style);
  element->bold = element->role == US_HTML_BOLD ? style.bold != 0
                  : style.bold >= 0             ? style.bold > 0
                                                : element->bold;
  element->italic = element->role == US_HTML_ITALIC ? style.italic != 0
                    : style.italic >= 0             ? style.italic > 0
                                                    : element->italic;
  element->skipped |= style.hidden || element->role == US_HTML_SKIPPED;
  element->marker |= style.marker;
  if (style.list_level > 0 && element->depth == 0)
    element->depth = style.list_level;
}

static void
start_element_cb (void *data, const xmlChar *xml_name, const xmlChar **attributes)
{
  Reader *self = data;
  const char *name = (const char *) xml_name;
  Element element = *get_top (self);

  element.role = us_html_element_get_role (name);
  element.used = FALSE;
  if (!element.skipped)
    read_style (&element, attributes);
  if (!element.skipped && is_block (element.role))
    open_block (self, &element, name, attributes);
  else if (!element.skipped && element.role == US_HTML_BREAK)
    flush (self);
  else if (!element.skipped && element.role == US_HTML_CELL)
    self->words.space = TRUE;
  else if (element.role == US_HTML_LINK)
    {
      char *link = us_html_clean_address (find_attribute (attributes, "href"));

      if (link != NULL)
        g_ptr_array_add (self->links, link);
      element.link = link;
    }
  read_direction (&element, find_attribute (attributes, "dir"));
  g_array_append_val (self->stack, element);
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Reader *self = data;
  const Element *top = get_top (self);

  if (self->stack->len == 1)
    return;
  if (!top->skipped && is_block (top->role))
    flush (self);
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
 * Scripts, styles, pictures, forms and all that lies elsewhere are left out; nothing is fetched.
 * Any thread.
 *
 * Returns: (transfer full) (element-type UsHtmlBlock) (nullable): the paragraphs, none of them
 * empty; %NULL with %US_ERROR_TOO_BIG when it is longer than %US_HTML_MAX
 */
GPtrArray *
us_html_blocks_read (const char *html, gsize length, GError **error)
{
  g_autofree char *valid = NULL;
  Reader self = { 0 };
  Element page = { .role = US_HTML_BLOCK, .kind = US_BLOCK_PARAGRAPH };

  g_return_val_if_fail (html != NULL || length == 0, NULL);

  if (length > US_HTML_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   /* translators: %d is a number of megabytes */
                   _ ("The page is bigger than %d MB."), US_HTML_MAX / 1024 / 1024);
      return NULL;
    }
  valid = g_utf8_make_valid (html != NULL ? html : "", (gssize) length);
  self.blocks = g_ptr_array_new_with_free_func (us_html_block_free);
  self.stack = g_array_new (FALSE, FALSE, sizeof (Element));
  us_html_words_init (&self.words);
  self.marker = g_string_new (NULL);
  self.links = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (self.stack, page);
  parse (&self, valid, strlen (valid));
  g_array_set_size (self.stack, 1);
  flush (&self);
  g_array_unref (self.stack);
  us_html_words_clear (&self.words);
  g_string_free (self.marker, TRUE);
  g_ptr_array_unref (self.links);
  return self.blocks;
}
