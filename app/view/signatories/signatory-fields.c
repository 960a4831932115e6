/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-fields.h"

#include <glib/gi18n.h>

static const struct
{
  const char *nick;
  const char *title;
} choices[] = {
  { "organisation", N_ ("Organisation") },
  { "individual", N_ ("Individual") },
  { "representative", N_ ("Representative") },
  { "confirmed", N_ ("Confirmed") },
  { "invited", N_ ("Invited") },
  { "declined", N_ ("Declined") },
  { "withdrawn", N_ ("Withdrawn") },
  { "shown", N_ ("By Name") },
  { "withheld", N_ ("Only Counted") },
};

static const UsField *
get_fields (guint *ret_n_fields)
{
  static gsize klass = 0;

  if (g_once_init_enter (&klass))
    g_once_init_leave (&klass, (gsize) g_type_class_ref (US_TYPE_SIGNATORY));
  return us_item_class_get_fields ((gpointer) klass, ret_n_fields);
}

static GEnumClass *
get_choices (const UsField *field)
{
  GType type = field->choice_type ();
  GEnumClass *klass = g_type_class_peek (type);

  /* A static enumeration is never unloaded: kept from the first time on. */
  return klass != NULL ? klass : g_type_class_ref (type);
}

/**
 * us_signatory_fields_count:
 *
 * Any thread.
 *
 * Returns: how many there are; their properties are 1 to this
 */
guint
us_signatory_fields_count (void)
{
  guint n_fields;

  get_fields (&n_fields);
  return n_fields;
}

/**
 * us_signatory_fields_get:
 * @property: a #UsSignatoryProperty
 *
 * Any thread.
 *
 * Returns: (transfer none): its row of the model's table
 */
const UsField *
us_signatory_fields_get (guint property)
{
  guint n_fields;
  const UsField *fields = get_fields (&n_fields);

  g_return_val_if_fail (property >= 1 && property <= n_fields, NULL);

  return &fields[property - 1];
}

/**
 * us_signatory_fields_title:
 * @property: a #UsSignatoryProperty
 *
 * Any thread.
 *
 * Returns: (transfer none): what people call it, translated
 */
const char *
us_signatory_fields_title (guint property)
{
  return _ (us_signatory_fields_get (property)->title);
}

/**
 * us_signatory_fields_choices:
 * @property: a #UsSignatoryProperty
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the values it may have, in the order of
 *   their numbers; %NULL when it may have any
 */
GPtrArray *
us_signatory_fields_choices (guint property)
{
  const UsField *field = us_signatory_fields_get (property);
  GPtrArray *nicks;
  GEnumClass *klass;

  if (field->kind != US_FIELD_CHOICE)
    return NULL;
  nicks = g_ptr_array_new ();
  klass = get_choices (field);
  for (guint i = 0; i < klass->n_values; i++)
    g_ptr_array_add (nicks, (gpointer) klass->values[i].value_nick);
  return nicks;
}

/**
 * us_signatory_fields_value:
 * @signatory: a signatory
 * @property: a #UsSignatoryProperty
 *
 * Main thread only.
 *
 * Returns: (transfer none): the value as a string, a choice by its nick
 */
const char *
us_signatory_fields_value (UsSignatory *signatory, guint property)
{
  const UsField *field = us_signatory_fields_get (property);

  if (field->kind != US_FIELD_CHOICE)
    return us_item_get_string (US_ITEM (signatory), property);
  return get_choices (field)->values[us_item_get_choice (US_ITEM (signatory), property)].value_nick;
}

/**
 * us_signatory_fields_value_title:
 * @property: a #UsSignatoryProperty
 * @value: a value as us_signatory_fields_value() gives it
 *
 * Main thread only.
 *
 * Returns: (transfer none): the value for people, a choice by its translated name
 */
const char *
us_signatory_fields_value_title (guint property, const char *value)
{
  if (us_signatory_fields_get (property)->kind == US_FIELD_CHOICE)
    for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
      if (g_str_equal (choices[i].nick, value))
        return _ (choices[i].title);
  return value;
}

/**
 * us_signatory_fields_list_choices:
 * @property: a #UsSignatoryProperty that is a choice
 *
 * Main thread only.
 *
 * Returns: (transfer full): the values that it may have, for people, in the order of their numbers
 */
GListModel *
us_signatory_fields_list_choices (guint property)
{
  g_autoptr (GPtrArray) nicks = us_signatory_fields_choices (property);
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; nicks != NULL && i < nicks->len; i++)
    gtk_string_list_append (titles, us_signatory_fields_value_title (property, nicks->pdata[i]));
  return G_LIST_MODEL (titles);
}

/**
 * us_signatory_fields_status_icon:
 * @status: a status
 *
 * A status is a shape and a word, never a colour alone. Any thread.
 *
 * Returns: (transfer none): the name of an icon
 */
const char *
us_signatory_fields_status_icon (UsSignatoryStatus status)
{
  static const char *const icons[] = {
    [US_SIGNATORY_CONFIRMED] = "object-select-symbolic",
    [US_SIGNATORY_INVITED] = "mail-unread-symbolic",
    [US_SIGNATORY_DECLINED] = "window-close-symbolic",
    [US_SIGNATORY_WITHDRAWN] = "edit-undo-symbolic",
  };

  return icons[status];
}
