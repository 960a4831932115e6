/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-filter.h"

#include "view/signatories/signatory-fields.h"

/* Where a search looks, the likeliest first. */
static const UsSignatoryProperty searched[] = {
  US_SIGNATORY_NAME,    US_SIGNATORY_PERSON, US_SIGNATORY_ORGANISATION, US_SIGNATORY_ROLE,
  US_SIGNATORY_COUNTRY, US_SIGNATORY_GROUP,  US_SIGNATORY_EMAIL,        US_SIGNATORY_SORT,
  US_SIGNATORY_NOTE,    US_SIGNATORY_REMARK, US_SIGNATORY_APPROVED_BY,
};

struct _UsSignatoryFilter
{
  GtkFilter parent_instance;

  char *text;         /* folded */
  GHashTable *wanted; /* property to a set of values */
  GHashTable *folded; /* signatory to what is looked through */
};

G_DEFINE_FINAL_TYPE (UsSignatoryFilter, us_signatory_filter, GTK_TYPE_FILTER)

/* Without case and marks: who looks for "elodie" means Élodie too. */
static char *
fold (const char *text)
{
  g_autofree char *parted = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (parted != NULL ? parted : text, -1);
  char *end = folded;

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      for (const char *next = g_utf8_next_char (c), *byte = c; byte < next; byte++)
        *end++ = *byte;
  *end = '\0';
  return g_steal_pointer (&folded);
}

/* All that a search looks through of one, folded, a line for each field. It is kept: a search of
 * 100,000 has to keep up with the typing. */
static const char *
get_folded (UsSignatoryFilter *self, UsItem *item)
{
  char *folded = g_hash_table_lookup (self->folded, item);

  if (folded == NULL)
    {
      g_autoptr (GString) all = g_string_new (NULL);

      for (gsize i = 0; i < G_N_ELEMENTS (searched); i++)
        {
          const char *value = us_item_get_string (item, searched[i]);

          if (*value == '\0')
            continue;
          g_string_append (all, value);
          g_string_append_c (all, '\n');
        }
      folded = g_str_is_ascii (all->str) ? g_ascii_strdown (all->str, (gssize) all->len)
                                         : fold (all->str);
      g_hash_table_insert (self->folded, item, folded);
    }
  return folded;
}

static gboolean
us_signatory_filter_match (GtkFilter *filter, gpointer item)
{
  UsSignatoryFilter *self = US_SIGNATORY_FILTER (filter);
  GHashTableIter iter;
  gpointer property;
  gpointer values;

  g_hash_table_iter_init (&iter, self->wanted);
  while (g_hash_table_iter_next (&iter, &property, &values))
    if (!g_hash_table_contains (values,
                                us_signatory_fields_value (item, GPOINTER_TO_UINT (property))))
      return FALSE;
  return *self->text == '\0' || strstr (get_folded (self, item), self->text) != NULL;
}

static GtkFilterMatch
us_signatory_filter_get_strictness (GtkFilter *filter)
{
  return us_signatory_filter_is_active (US_SIGNATORY_FILTER (filter)) ? GTK_FILTER_MATCH_SOME
                                                                      : GTK_FILTER_MATCH_ALL;
}

static void
us_signatory_filter_finalize (GObject *object)
{
  UsSignatoryFilter *self = US_SIGNATORY_FILTER (object);

  g_free (self->text);
  g_hash_table_unref (self->wanted);
  g_hash_table_unref (self->folded);

  G_OBJECT_CLASS (us_signatory_filter_parent_class)->finalize (object);
}

static void
us_signatory_filter_class_init (UsSignatoryFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_signatory_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = us_signatory_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = us_signatory_filter_get_strictness;
}

static void
us_signatory_filter_init (UsSignatoryFilter *self)
{
  self->text = g_strdup ("");
  self->folded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->wanted = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
}

/**
 * us_signatory_filter_new:
 *
 * Main thread only.
 *
 * Returns: (transfer full): a filter for #UsSignatory that lets everyone through
 */
UsSignatoryFilter *
us_signatory_filter_new (void)
{
  return g_object_new (US_TYPE_SIGNATORY_FILTER, NULL);
}

/**
 * us_signatory_filter_set_text:
 * @self: a filter
 * @text: what to look for, in any case and with or without marks; empty for everything
 *
 * A longer text looks only through what the shorter one has found. Main thread only.
 */
void
us_signatory_filter_set_text (UsSignatoryFilter *self, const char *text)
{
  g_autofree char *before = NULL;

  g_return_if_fail (US_IS_SIGNATORY_FILTER (self));
  g_return_if_fail (text != NULL);

  before = g_steal_pointer (&self->text);
  self->text = fold (text);
  if (g_str_equal (self->text, before))
    return;
  gtk_filter_changed (GTK_FILTER (self),
                      strstr (self->text, before) != NULL   ? GTK_FILTER_CHANGE_MORE_STRICT
                      : strstr (before, self->text) != NULL ? GTK_FILTER_CHANGE_LESS_STRICT
                                                            : GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * us_signatory_filter_set_wanted:
 * @self: a filter
 * @property: a #UsSignatoryProperty
 * @value: one of its values, as us_signatory_fields_value() gives it; empty for those without
 * @wanted: whether to show who has it
 *
 * Main thread only.
 */
void
us_signatory_filter_set_wanted (UsSignatoryFilter *self, guint property, const char *value,
                                gboolean wanted)
{
  GHashTable *values;

  g_return_if_fail (US_IS_SIGNATORY_FILTER (self));
  g_return_if_fail (value != NULL);

  values = g_hash_table_lookup (self->wanted, GUINT_TO_POINTER (property));
  if (wanted == us_signatory_filter_get_wanted (self, property, value))
    return;
  if (values == NULL)
    {
      values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->wanted, GUINT_TO_POINTER (property), values);
    }
  if (wanted)
    g_hash_table_add (values, g_strdup (value));
  else
    g_hash_table_remove (values, value);
  if (g_hash_table_size (values) == 0)
    g_hash_table_remove (self->wanted, GUINT_TO_POINTER (property));
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * us_signatory_filter_get_wanted:
 * @self: a filter
 * @property: a #UsSignatoryProperty
 * @value: one of its values
 *
 * Main thread only.
 *
 * Returns: whether that value was asked for
 */
gboolean
us_signatory_filter_get_wanted (UsSignatoryFilter *self, guint property, const char *value)
{
  GHashTable *values;

  g_return_val_if_fail (US_IS_SIGNATORY_FILTER (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  values = g_hash_table_lookup (self->wanted, GUINT_TO_POINTER (property));
  return values != NULL && g_hash_table_contains (values, value);
}

/**
 * us_signatory_filter_clear:
 * @self: a filter
 *
 * Wants no values any more; the text stays. Main thread only.
 */
void
us_signatory_filter_clear (UsSignatoryFilter *self)
{
  g_return_if_fail (US_IS_SIGNATORY_FILTER (self));

  if (g_hash_table_size (self->wanted) == 0)
    return;
  g_hash_table_remove_all (self->wanted);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
}

/**
 * us_signatory_filter_let_in:
 * @self: a filter
 * @signatory: somebody who came to the list just now
 *
 * Wants no values any more where it would hide them: who adds a name looks for it. The text stays.
 * Main thread only.
 */
void
us_signatory_filter_let_in (UsSignatoryFilter *self, UsSignatory *signatory)
{
  g_return_if_fail (US_IS_SIGNATORY_FILTER (self));
  g_return_if_fail (US_IS_SIGNATORY (signatory));

  if (!gtk_filter_match (GTK_FILTER (self), signatory))
    us_signatory_filter_clear (self);
}

/**
 * us_signatory_filter_learn:
 * @self: a filter
 * @signatory: one who will be looked for
 *
 * Prepares a search, so that the first is as fast as the others. Main thread only.
 */
void
us_signatory_filter_learn (UsSignatoryFilter *self, UsSignatory *signatory)
{
  g_return_if_fail (US_IS_SIGNATORY_FILTER (self));
  g_return_if_fail (US_IS_SIGNATORY (signatory));

  get_folded (self, US_ITEM (signatory));
}

/**
 * us_signatory_filter_forget:
 * @self: a filter
 * @signatory: one who has changed, or is gone
 *
 * Looks at them anew. Main thread only.
 */
void
us_signatory_filter_forget (UsSignatoryFilter *self, UsSignatory *signatory)
{
  g_return_if_fail (US_IS_SIGNATORY_FILTER (self));

  g_hash_table_remove (self->folded, signatory);
}

/**
 * us_signatory_filter_count_fields:
 * @self: a filter
 *
 * Main thread only.
 *
 * Returns: for how many fields values are wanted
 */
guint
us_signatory_filter_count_fields (UsSignatoryFilter *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_FILTER (self), 0);

  return g_hash_table_size (self->wanted);
}

/**
 * us_signatory_filter_is_active:
 * @self: a filter
 *
 * Main thread only.
 *
 * Returns: whether it may hide somebody
 */
gboolean
us_signatory_filter_is_active (UsSignatoryFilter *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_FILTER (self), FALSE);

  return *self->text != '\0' || g_hash_table_size (self->wanted) > 0;
}
