/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow.h"

#include <string.h>

#include "layout/flow-signatories.h"
#include "publish/labels.h"

/* Rooms, in lines or in the size of the letters. */
#define PARAGRAPH_GAP 0.5
#define POINT_GAP 0.28
#define SECTION_GAP 1.1

/* Between a frame and what stands in it, at its sides. */
#define FRAME_GAP 0.6
#define OPENING_GAP 1.6
#define LABEL_GAP 0.5

/* Room for the marks of points and demands by level, times the size of the letters. */
#define BULLET_ROOM 1.3
static const double demand_rooms[] = { 1.75, 2.0, 2.1 };

struct _UsFlow
{
  const UsPublication *publication;
  const UsPageStyle *style;
  const UsLabels *labels;
  GArray *nodes;
  double size;
  double line;
};

static void
clear_node (gpointer node)
{
  g_free (((UsNode *) node)->label);
}

static UsNode *
add (UsFlow *self, UsFlowPart part, guint index, UsStyle style)
{
  UsNode node = { .kind = US_NODE_PARAGRAPH,
                  .part = part,
                  .index = index,
                  .count = 1,
                  .style = style,
                  .rtl = self->style->rtl };

  g_array_append_val (self->nodes, node);
  return &g_array_index (self->nodes, UsNode, self->nodes->len - 1);
}

static void
add_addressees (UsFlow *self)
{
  gsize n_addressees = self->publication->n_addressees;
  UsNode *node;

  if (n_addressees == 0)
    return;
  node = add (self, US_FLOW_ADDRESSEE, 0, US_STYLE_ADDRESS);
  node->kind = US_NODE_COLUMNS;
  node->count = (guint) n_addressees;
  node->columns = n_addressees > 1 ? 2 : 1;
  node->before = OPENING_GAP * self->line;
  node->after = OPENING_GAP * self->line;
}

static void
add_opening (UsFlow *self)
{
  const UsPublication *publication = self->publication;
  UsNode *node;

  if (publication->pages.n_logos > 0)
    {
      node = add (self, US_FLOW_LOGO, 0, US_STYLE_BODY);
      node->kind = US_NODE_LOGOS;
      node->count = (guint) publication->pages.n_logos;
      node->after = OPENING_GAP * self->line;
    }
  if (*publication->banner != '\0')
    {
      node = add (self, US_FLOW_BANNER, 0, US_STYLE_SUBJECT);
      node->framed = TRUE;
      node->indent = node->end_indent = FRAME_GAP * self->line;
      node->after = SECTION_GAP * self->line;
    }
  if (*publication->place != '\0' || *publication->date_text != '\0')
    {
      node = add (self, US_FLOW_DATE, 0, US_STYLE_BODY);
      node->at_end = TRUE;
      node->after = SECTION_GAP * self->line;
    }
  add_addressees (self);
  if (*publication->title != '\0')
    {
      node = add (self, US_FLOW_TITLE, 0, US_STYLE_TITLE);
      node->before = SECTION_GAP * self->line;
      node->after = PARAGRAPH_GAP * self->line;
      node->with_next = TRUE;
    }
  if (*publication->subject != '\0')
    {
      node = add (self, US_FLOW_SUBJECT, 0, US_STYLE_SUBJECT);
      node->before = PARAGRAPH_GAP * self->line;
      node->after = PARAGRAPH_GAP * self->line;
      node->with_next = TRUE;
    }
  if (!us_text_is_empty (publication->about))
    {
      node = add (self, US_FLOW_ABOUT, 0, US_STYLE_ABOUT);
      node->before = PARAGRAPH_GAP * self->line;
      node->after = SECTION_GAP * self->line;
    }
  if (*publication->salutation != '\0')
    {
      node = add (self, US_FLOW_SALUTATION, 0, US_STYLE_BODY);
      node->before = SECTION_GAP * self->line;
      node->after = PARAGRAPH_GAP * self->line;
      node->with_next = TRUE;
    }
}

/* The widest number among the siblings decides how far all of them hang. */
static double
find_room (UsFlow *self, gsize position)
{
  const UsPublicBlock *blocks = self->publication->blocks;
  guint level = MIN (blocks[position].level, G_N_ELEMENTS (demand_rooms) - 1);
  gsize longest = 0;
  gsize first = position;

  while (first > 0 && blocks[first].ordinal > 1)
    first--;
  for (gsize i = first; i < self->publication->n_blocks && i < first + 400; i++)
    {
      if (blocks[i].kind != US_BLOCK_DEMAND ||
          (i > position && blocks[i].ordinal == 1 && blocks[i].level == blocks[position].level))
        break;
      if (blocks[i].level == blocks[position].level && blocks[i].number != NULL)
        longest = MAX (longest, (gsize) g_utf8_strlen (blocks[i].number, -1));
    }
  return (demand_rooms[level] + (longest > 1 ? 0.42 * (double) (longest - 1) : 0)) * self->size;
}

static char *
make_label (UsFlow *self, const UsPublicBlock *block)
{
  if (block->kind == US_BLOCK_BULLET)
    return g_strdup (block->level == 1 ? "–" : "•");
  if (block->number == NULL)
    return NULL;
  return g_strdup_printf (block->level == 0 ? "%s." : "(%s)", block->number);
}

static void
place_block (UsFlow *self, UsNode *node, gsize position, double rooms[3])
{
  const UsPublicBlock *block = &self->publication->blocks[position];
  guint level = MIN (block->level, 2);

  switch (block->kind)
    {
    case US_BLOCK_HEADING:
      node->before = SECTION_GAP * self->line;
      node->after = 0.3 * self->line;
      node->with_next = TRUE;
      break;
    case US_BLOCK_CALL:
      node->with_next = TRUE;
      break;
    case US_BLOCK_DEMAND:
      rooms[level] =
          block->ordinal > 1 && rooms[level] > 0 ? rooms[level] : find_room (self, position);
      node->label = make_label (self, block);
      for (guint i = 0; i <= level; i++)
        node->indent += rooms[i];
      node->before = (level == 0 ? 0.4 : POINT_GAP) * self->line;
      break;
    case US_BLOCK_BULLET:
      node->label = make_label (self, block);
      node->indent = BULLET_ROOM * self->size * (level + 1);
      node->before = POINT_GAP * self->line;
      break;
    case US_BLOCK_QUOTATION:
      node->indent = node->end_indent = 2 * self->size;
      break;
    case US_BLOCK_PARAGRAPH:
    default:
      break;
    }
}

static void
add_body (UsFlow *self)
{
  double rooms[3] = { 0 };

  for (gsize i = 0; i < self->publication->n_blocks; i++)
    {
      const UsPublicBlock *block = &self->publication->blocks[i];
      gboolean is_heading = block->kind == US_BLOCK_HEADING;
      UsNode *node =
          add (self, US_FLOW_BLOCK, (guint) i, is_heading ? US_STYLE_HEADING : US_STYLE_BODY);

      node->rtl = block->rtl;
      node->justified = self->style->justified && !is_heading;
      node->before = PARAGRAPH_GAP * self->line;
      node->after = POINT_GAP * self->line;
      place_block (self, node, i, rooms);
    }
}

static void
add_closing (UsFlow *self)
{
  UsNode *node;

  if (*self->publication->valediction == '\0')
    return;
  node = add (self, US_FLOW_VALEDICTION, 0, US_STYLE_BODY);
  node->before = 0.8 * self->line;
  node->after = self->line;
  node->with_previous = TRUE;
}

/* Copies and contacts: a word, and behind it one below the other. */
static void
add_list (UsFlow *self, UsFlowPart part, gsize count, const char *word)
{
  /* The space parts it from what is behind it for those who do not see the room between them. */
  g_autofree char *label = g_strconcat (word, self->labels->colon, " ", NULL);

  for (gsize i = 0; i < count; i++)
    {
      UsNode *node = add (self, part, (guint) i, US_STYLE_NAME);

      node->indent = self->size * (LABEL_GAP + 0.56 * (double) (g_utf8_strlen (label, -1) - 1));
      node->label = i == 0 ? g_strdup (label) : NULL;
      node->before = (i == 0 ? SECTION_GAP : 0.1) * self->line;
    }
}

/**
 * us_flow_new:
 * @publication: a publication, which must live as long
 * @style: its measures, which must live as long
 *
 * Puts the parts of a letter in a row. Any thread.
 *
 * Returns: (transfer full): the flow
 */
UsFlow *
us_flow_new (const UsPublication *publication, const UsPageStyle *style)
{
  UsFlow *self;

  g_return_val_if_fail (publication != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  self = g_new0 (UsFlow, 1);
  self->publication = publication;
  self->style = style;
  self->labels = us_labels_find (publication->language);
  self->size = style->faces[US_STYLE_BODY].size;
  self->line = style->faces[US_STYLE_BODY].leading;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (UsNode));
  g_array_set_clear_func (self->nodes, clear_node);
  add_opening (self);
  add_body (self);
  add_closing (self);
  us_flow_add_signatories (self->nodes, publication, style);
  add_list (self, US_FLOW_COPY, publication->n_copies, self->labels->copy);
  add_list (self, US_FLOW_CONTACT, publication->n_contacts, self->labels->contact);
  return self;
}

/**
 * us_flow_free:
 * @self: a flow
 *
 * Frees it. Any thread.
 */
void
us_flow_free (UsFlow *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->nodes);
  g_free (self);
}

/**
 * us_flow_get_nodes:
 * @self: a flow
 * @ret_n_nodes: (out): how many
 *
 * Gives the nodes. Any thread.
 *
 * Returns: (transfer none) (array length=ret_n_nodes): the nodes
 */
const UsNode *
us_flow_get_nodes (UsFlow *self, guint *ret_n_nodes)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ret_n_nodes != NULL, NULL);

  *ret_n_nodes = self->nodes->len;
  return (const UsNode *) self->nodes->data;
}
