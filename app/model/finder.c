/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/finder.h"

#include "model/addressee.h"
#include "model/block.h"
#include "model/contact.h"
#include "model/note.h"
#include "model/signatory.h"

#include <string.h>

#define FIELDS_MAX 10
/* How many fields are looked at between two looks at the clock. */
#define SLICE 256

/* A part of the letter: fields of the statement, or of all items of a list. What is private is left
 * out, for nobody sees it in the letter. */
typedef struct
{
  UsItemList *(*get_list) (UsStatement *statement);
  guint properties[FIELDS_MAX];
} Part;

#define ADDRESSEE_FIELDS                                                                           \
  {                                                                                                \
    US_ADDRESSEE_HONORIFIC, US_ADDRESSEE_NAME, US_ADDRESSEE_OFFICE, US_ADDRESSEE_ORGANISATION,     \
        US_ADDRESSEE_ADDRESS, US_ADDRESSEE_COUNTRY                                                 \
  }

static const Part parts[] = {
  { NULL, { US_STATEMENT_PLACE } },
  { us_statement_get_addressees, ADDRESSEE_FIELDS },
  { NULL,
    { US_STATEMENT_TITLE, US_STATEMENT_SUBJECT, US_STATEMENT_ABOUT, US_STATEMENT_SALUTATION } },
  { us_statement_get_body, { US_BLOCK_TEXT } },
  { NULL, { US_STATEMENT_VALEDICTION, US_STATEMENT_SIGNATORIES_HEADING } },
  { us_statement_get_signatories,
    { US_SIGNATORY_GROUP, US_SIGNATORY_NAME, US_SIGNATORY_PERSON, US_SIGNATORY_ROLE,
      US_SIGNATORY_ORGANISATION, US_SIGNATORY_COUNTRY, US_SIGNATORY_NOTE } },
  { us_statement_get_copies, ADDRESSEE_FIELDS },
  { us_statement_get_contacts, { US_CONTACT_TEXT } },
  { us_statement_get_notes, { US_NOTE_TEXT } },
};

static guint
count_items (UsStatement *statement, guint part)
{
  return parts[part].get_list != NULL ? us_item_list_get_length (parts[part].get_list (statement))
                                      : 1;
}

static guint
count_fields (guint part)
{
  guint n = 0;

  while (n < FIELDS_MAX && parts[part].properties[n] != 0)
    n++;
  return n;
}

static UsItem *
get_item (UsStatement *statement, guint part, guint position)
{
  return parts[part].get_list != NULL
             ? us_item_list_get (parts[part].get_list (statement), position)
             : US_ITEM (statement);
}

/* A walk through the letter. The item is looked up once for all of its fields. */
typedef struct
{
  UsStatement *statement;
  UsFindPlace place;
  UsItem *item; /* NULL when it is to be looked up */
  const UsField *fields;
  gconstpointer values[US_VALUE_SET_MAX]; /* of the item; NULL for what is empty, as most is */
} Walk;

static void
look_up (Walk *self)
{
  guint n_fields;

  self->item = get_item (self->statement, self->place.part, self->place.position);
  self->fields = us_item_class_get_fields (US_ITEM_GET_CLASS (self->item), &n_fields);
  us_item_get_values (self->item, self->values);
}

/* Goes to the next field that there is, unless the place is in one. Returns: FALSE at the end of
 * the letter. */
static gboolean
settle (Walk *self)
{
  UsFindPlace *place = &self->place;

  if (self->item != NULL && place->field < count_fields (place->part))
    return TRUE;
  for (;; place->part++, place->position = 0, place->field = 0)
    {
      if (place->part >= G_N_ELEMENTS (parts))
        return FALSE;
      if (place->field >= count_fields (place->part))
        {
          place->field = 0;
          place->position++;
        }
      if (place->position >= count_items (self->statement, place->part))
        continue;
      look_up (self);
      return TRUE;
    }
}

static gboolean
step_forward (Walk *self)
{
  self->place.field++;
  self->place.start = self->place.end = 0;
  if (self->place.field >= count_fields (self->place.part))
    self->item = NULL;
  return settle (self);
}

static gboolean
step_back (Walk *self)
{
  UsFindPlace *place = &self->place;

  if (place->field > 0)
    {
      place->field--;
      return settle (self);
    }
  while (place->position == 0)
    {
      if (place->part == 0)
        return FALSE;
      place->part--;
      place->position = count_items (self->statement, place->part);
    }
  place->position--;
  place->field = count_fields (place->part) - 1;
  self->item = NULL;
  return settle (self);
}

/**
 * us_find_place_get_item:
 * @statement: a statement
 * @place: a place in it
 * @ret_property: (out): the property of the item that it is in
 *
 * Gets whose field a place is in. Main thread only.
 *
 * Returns: (transfer none) (nullable): an item, or the statement; %NULL when there is none any more
 */
UsItem *
us_find_place_get_item (UsStatement *statement, const UsFindPlace *place, guint *ret_property)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (place != NULL && ret_property != NULL, NULL);

  if (place->part >= G_N_ELEMENTS (parts) || place->field >= count_fields (place->part) ||
      place->position >= count_items (statement, place->part))
    return NULL;
  *ret_property = parts[place->part].properties[place->field];
  return get_item (statement, place->part, place->position);
}

/**
 * us_find_place_set:
 * @statement: a statement
 * @item: one of its items, or itself
 * @property: a property of the item
 * @offset: a byte in it
 * @ret_place: (out): the place
 *
 * Gets the place of a caret, to go on from. Main thread only.
 *
 * Returns: %FALSE when nobody looks for anything there
 */
gboolean
us_find_place_set (UsStatement *statement, UsItem *item, guint property, guint offset,
                   UsFindPlace *ret_place)
{
  UsItemList *list;
  guint position = 0;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (US_IS_ITEM (item) && ret_place != NULL, FALSE);

  list = us_item_get_list (item);
  if (list != NULL && !us_item_get_position (item, &position))
    return FALSE;
  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    {
      if (list != (parts[part].get_list != NULL ? parts[part].get_list (statement) : NULL))
        continue;
      for (guint field = 0; field < count_fields (part); field++)
        if (parts[part].properties[field] == property)
          {
            *ret_place = (UsFindPlace){ part, position, field, offset, offset };
            return TRUE;
          }
    }
  return FALSE;
}

/**
 * us_find_place_compare:
 * @a: a place
 * @b: another
 *
 * Compares by reading order. Any thread.
 *
 * Returns: below, at or above zero
 */
int
us_find_place_compare (const UsFindPlace *a, const UsFindPlace *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->part != b->part)
    return a->part < b->part ? -1 : 1;
  if (a->position != b->position)
    return a->position < b->position ? -1 : 1;
  if (a->field != b->field)
    return a->field < b->field ? -1 : 1;
  return a->start == b->start ? 0 : a->start < b->start ? -1 : 1;
}

/* Finds in the field of the walk, from the end of its place on. */
static gboolean
find_here (Walk *self, const UsSearch *search)
{
  UsFindPlace *place = &self->place;
  const guint property = parts[place->part].properties[place->field];
  gconstpointer value = self->values[property - 1];
  const char *string;

  if (value == NULL)
    return FALSE;
  string = self->fields[property - 1].kind == US_FIELD_TEXT ? us_text_get_string (value) : value;
  if (place->end > 0 && place->end > strlen (string))
    return FALSE;
  return us_search_find (search, string, place->end, &place->start, &place->end);
}

/**
 * us_find_next:
 * @statement: a statement
 * @search: what is looked for
 * @place: (inout): where to begin, behind its end; then the match
 *
 * Finds the next match in reading order, after the last one the first. Main thread only.
 *
 * Returns: %FALSE when there is none in the whole letter
 */
gboolean
us_find_next (UsStatement *statement, const UsSearch *search, UsFindPlace *place)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (search != NULL && place != NULL, FALSE);

  if (us_search_is_empty (search))
    return FALSE;
  for (guint rounds = 0; rounds < 2; rounds++)
    {
      Walk walk = { .statement = statement };

      if (rounds == 0)
        walk.place = *place;
      for (gboolean more = settle (&walk); more; more = step_forward (&walk))
        {
          if (find_here (&walk, search))
            {
              *place = walk.place;
              return TRUE;
            }
          /* The second time only as far as the first time began. */
          if (rounds == 1 && us_find_place_compare (&walk.place, place) > 0)
            return FALSE;
        }
    }
  return FALSE;
}

/* The last match of a field that begins before a byte. */
static gboolean
find_last (Walk *self, const UsSearch *search, guint before, UsFindPlace *ret_place)
{
  gboolean found = FALSE;

  self->place.start = self->place.end = 0;
  while (find_here (self, search) && self->place.start < before)
    {
      *ret_place = self->place;
      found = TRUE;
    }
  return found;
}

/**
 * us_find_previous:
 * @statement: a statement
 * @search: what is looked for
 * @place: (inout): where to begin, before its start; then the match
 *
 * Finds the previous match in reading order, before the first one the last. Main thread only.
 *
 * Returns: %FALSE when there is none in the whole letter
 */
gboolean
us_find_previous (UsStatement *statement, const UsSearch *search, UsFindPlace *place)
{
  guint before;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (search != NULL && place != NULL, FALSE);

  if (us_search_is_empty (search))
    return FALSE;
  before = place->start;
  for (guint rounds = 0; rounds < 2; rounds++)
    {
      Walk walk = { .statement = statement, .place = { .part = G_N_ELEMENTS (parts) } };

      if (rounds == 0)
        walk.place = *place;
      if (!settle (&walk) && !step_back (&walk))
        return FALSE;
      do
        {
          if (find_last (&walk, search, before, place))
            return TRUE;
          before = G_MAXUINT;
        }
      while (step_back (&walk));
    }
  return FALSE;
}

/**
 * us_find_count:
 * @self: a count; does nothing when it is done
 * @statement: the statement, unchanged since the count began
 * @search: what is looked for, the same all the time
 * @asked: the place that is asked about
 * @until: when to stop, in the time of g_get_monotonic_time(); %G_MAXINT64 for the whole letter
 *
 * Counts on for a while. Main thread only.
 */
void
us_find_count (UsFindCount *self, UsStatement *statement, const UsSearch *search,
               const UsFindPlace *asked, gint64 until)
{
  Walk walk = { .statement = statement };
  guint n = 0;

  g_return_if_fail (self != NULL && asked != NULL);
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (search != NULL);

  walk.place = self->at;
  if (!self->done && (us_search_is_empty (search) || !settle (&walk)))
    self->done = TRUE;
  while (!self->done)
    {
      while (find_here (&walk, search))
        {
          if (self->total++ == 0)
            self->first = walk.place;
          if (us_find_place_compare (&walk.place, asked) < 0)
            self->before++;
          else if (!self->has_next)
            {
              self->has_next = TRUE;
              self->next = walk.place;
            }
        }
      self->done = !step_forward (&walk);
      if (++n % SLICE == 0 && g_get_monotonic_time () >= until)
        break;
    }
  self->at = walk.place;
}
