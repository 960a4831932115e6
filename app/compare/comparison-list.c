/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare/comparison-list.h"

#include <glib/gi18n-lib.h>

#include "compare/alignment.h"
#include "compare/part.h"
#include "model/addressee.h"
#include "model/block.h"
#include "model/value.h"
#include "publish/block-names.h"

/* So many that stand elsewhere are told one by one; more are a new order of all. */
#define MAX_MOVED 20

/* What items of a list are called. Blocks have names of their own. */
static const struct
{
  const char *list;
  const char *noun;
  const char *named;
} names[] = {
  /* translators: %s is a name */
  { "addressees", N_ ("Addressee"), N_ ("Addressee “%s”") },
  /* translators: %s is a name */
  { "signatories", N_ ("Signatory"), N_ ("Signatory “%s”") },
  /* translators: somebody who gets a copy of a letter; %s is a name */
  { "copies", N_ ("Copy"), N_ ("Copy to “%s”") },
  { "contacts", N_ ("Contact"), NULL },
  { "notes", N_ ("Note"), NULL },
};

/* Items of one letter, with what they are known again by. */
typedef struct
{
  GPtrArray *items;
  GPtrArray *keys;   /* strings */
  GPtrArray *blocks; /* names, of the body */
} Side;

/* A list in both letters. */
typedef struct
{
  UsFindings *findings;
  const char *name;
  Side old, now;
  int *matches;     /* of each new one */
  guint8 *moved;    /* of each new one */
  guint8 *in_place; /* of each old one: whether a new one stands there */
  guint8 *known;    /* of each old one: whether it is there still */
  guint next;       /* the first old one that is not told yet */
} Lists;

static const char *
get_noun (const Lists *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].list, self->name))
      return _ (names[i].noun);
  return _ ("Text");
}

static void
add_cb (gpointer item, gpointer items)
{
  g_ptr_array_add (items, item);
}

static void
side_init (Side *self, UsItemList *list)
{
  guint length = us_item_list_get_length (list);
  UsBlockNames block_names;

  self->items = g_ptr_array_sized_new (length);
  self->keys = g_ptr_array_new_full (length, g_free);
  self->blocks = g_ptr_array_new_full (0, g_free);
  us_item_list_foreach (list, add_cb, self->items);
  us_block_names_start (&block_names);
  for (guint i = 0; i < length; i++)
    {
      UsItem *item = self->items->pdata[i];

      g_ptr_array_add (self->keys, us_part_get_key (item));
      if (US_IS_BLOCK (item))
        g_ptr_array_add (self->blocks, us_block_names_next (&block_names, US_BLOCK (item)));
    }
}

static void
side_clear (Side *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->blocks);
}

static UsAlignmentKey *
make_keys (const Side *self)
{
  UsAlignmentKey *keys = g_new (UsAlignmentKey, self->items->len + 1);

  for (guint i = 0; i < self->items->len; i++)
    keys[i] = (UsAlignmentKey){ us_item_get_id (self->items->pdata[i]), self->keys->pdata[i] };
  return keys;
}

static void
align (Lists *self)
{
  g_autofree UsAlignmentKey *old = make_keys (&self->old);
  g_autofree UsAlignmentKey *now = make_keys (&self->now);

  self->matches = us_alignment_find (old, self->old.items->len, now, self->now.items->len);
  self->moved = g_new0 (guint8, self->now.items->len + 1);
  self->known = g_new0 (guint8, self->old.items->len + 1);
  self->in_place = g_new0 (guint8, self->old.items->len + 1);
}

static gboolean
is_in_order (UsStatement *statement)
{
  return us_item_get_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER) !=
         US_ORDER_MANUAL;
}

/* Who is printed in an order of their own does not stand where they are in the list. */
static void
find_moved (Lists *self)
{
  UsFindings *findings = self->findings;
  guint length = self->now.items->len;
  guint n_moved = us_alignment_find_moved (self->matches, length, self->moved);
  gboolean ordered = g_str_equal (self->name, "signatories") &&
                     (is_in_order (findings->old) || is_in_order (findings->now));

  if (n_moved > MAX_MOVED && !ordered)
    {
      /* translators: %u counts parts of a letter */
      g_autofree char *sentence = g_strdup_printf (
          ngettext ("%u stands in another place", "%u stand in other places", n_moved), n_moved);
      GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) us_piece_free);

      g_ptr_array_add (words, us_piece_new (US_PIECE_KEPT, sentence, -1));
      us_findings_add (findings, us_difference_new (US_DIFFERENCE_MOVED, get_noun (self), words),
                       NULL, self->name);
    }
  for (guint j = 0; j < length; j++)
    {
      if (self->matches[j] < 0)
        continue;
      self->known[self->matches[j]] = 1;
      self->in_place[self->matches[j]] = !self->moved[j];
      if (ordered || n_moved > MAX_MOVED)
        self->moved[j] = 0;
    }
}

/* What an item is called that is told as a whole. */
static const char *
get_place (const Lists *self, const Side *side, guint index)
{
  return index < side->blocks->len ? side->blocks->pdata[index] : get_noun (self);
}

/* What it is called when something of it is told. */
static char *
make_name (const Lists *self, guint index)
{
  const char *key = self->now.keys->pdata[index];

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].list, self->name) && names[i].named != NULL && *key != '\0')
      return g_strdup_printf (_ (names[i].named), key);
  return g_strdup (get_place (self, &self->now, index));
}

/* All of an item: of one that moved, by which it is known again. */
static void
add_whole (Lists *self, UsDifferenceKind kind, const Side *side, guint index, UsItem *place)
{
  static const UsPieceKind kinds[] = {
    [US_DIFFERENCE_ADDED] = US_PIECE_ADDED,
    [US_DIFFERENCE_REMOVED] = US_PIECE_REMOVED,
    [US_DIFFERENCE_MOVED] = US_PIECE_KEPT,
  };
  UsFindings *findings = self->findings;
  g_autofree char *line =
      kind == US_DIFFERENCE_MOVED
          ? g_strdup (side->keys->pdata[index])
          : us_part_get_line (side->items->pdata[index], findings->all, findings->language);
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) us_piece_free);

  g_ptr_array_add (words, us_piece_new (kinds[kind], line, -1));
  us_findings_add (findings, us_difference_new (kind, get_place (self, side, index), words), place,
                   place == NULL ? self->name : NULL);
}

/* Those that stood behind what is told already, and stand nowhere now. */
static void
add_removed (Lists *self, guint position)
{
  GPtrArray *items = self->now.items;
  UsItem *place = items->len > 0 ? items->pdata[MIN (position, items->len - 1)] : NULL;

  for (; self->next < self->old.items->len && !self->in_place[self->next]; self->next++)
    if (!self->known[self->next])
      add_whole (self, US_DIFFERENCE_REMOVED, &self->old, self->next, place);
}

static void
check_field (Lists *self, UsItem *old, UsItem *now, guint property, const char *name)
{
  const UsField *field = us_part_get_field (now, property);
  g_autofree char *place = NULL;

  if (!us_part_is_compared (now, property, self->findings->all))
    return;
  if (field->kind != US_FIELD_TEXT)
    /* translators: an item, and which of its fields: "Signatory “Water Union”, Country" */
    place = g_strdup_printf (_ ("%s, %s"), name, _ (field->title));
  us_findings_check_field (self->findings, old, now, property, place != NULL ? place : name);
}

/* Who somebody is, is read as one line, wherever its parts were put. */
static gboolean
is_of_line (UsItem *item, guint property)
{
  return US_IS_ADDRESSEE (item) && property <= US_ADDRESSEE_ORGANISATION;
}

static void
check_line (Lists *self, guint old, guint now)
{
  UsFindings *findings = self->findings;
  const char *before = self->old.keys->pdata[old], *after = self->now.keys->pdata[now];

  if (!g_str_equal (before, after))
    us_findings_add (findings,
                     us_difference_new (US_DIFFERENCE_CHANGED, get_noun (self),
                                        us_pieces_compare (before, after, findings->language)),
                     self->now.items->pdata[now], NULL);
}

/* Most items are as they were. */
static void
check_fields (Lists *self, guint old_index, guint now_index)
{
  UsItem *old = self->old.items->pdata[old_index], *now = self->now.items->pdata[now_index];
  gconstpointer before[US_VALUE_SET_MAX], after[US_VALUE_SET_MAX];
  g_autofree char *name = NULL;
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (now), &n_fields);

  g_return_if_fail (n_fields <= US_VALUE_SET_MAX);

  us_item_get_values (old, before);
  us_item_get_values (now, after);
  if (is_of_line (now, 1))
    check_line (self, old_index, now_index);
  for (guint i = 0; i < n_fields; i++)
    if (!is_of_line (now, i + 1) && !us_value_equal (fields[i].kind, before[i], after[i]))
      {
        if (name == NULL)
          name = make_name (self, now_index);
        check_field (self, old, now, i + 1, name);
      }
}

static void
check_item (Lists *self, guint index)
{
  UsItem *now = self->now.items->pdata[index];

  add_removed (self, index);
  if (self->matches[index] < 0)
    {
      add_whole (self, US_DIFFERENCE_ADDED, &self->now, index, now);
      return;
    }
  if (self->moved[index])
    add_whole (self, US_DIFFERENCE_MOVED, &self->now, index, now);
  else if (self->in_place[self->matches[index]])
    self->next = (guint) self->matches[index] + 1;
  check_fields (self, (guint) self->matches[index], index);
}

/**
 * us_comparison_list_check:
 * @self: what was found so far
 * @old: a list of the old letter
 * @now: the same one of the new letter
 *
 * Adds what is different in it. Main thread only.
 */
void
us_comparison_list_check (UsFindings *self, UsItemList *old, UsItemList *now)
{
  Lists lists = { .findings = self };

  g_return_if_fail (self != NULL && US_IS_ITEM_LIST (old) && US_IS_ITEM_LIST (now));

  lists.name = us_item_list_get_name (now);
  side_init (&lists.old, old);
  side_init (&lists.now, now);
  align (&lists);
  find_moved (&lists);
  for (guint j = 0; j < lists.now.items->len; j++)
    check_item (&lists, j);
  add_removed (&lists, lists.now.items->len);
  side_clear (&lists.old);
  side_clear (&lists.now);
  g_free (lists.matches);
  g_free (lists.moved);
  g_free (lists.in_place);
  g_free (lists.known);
}
