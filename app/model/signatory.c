/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/signatory.h"

#include <glib/gi18n-lib.h>

#include "model/language.h"

#define ATTRIBUTE US_FIELD_ATTRIBUTE
#define PRIVATE US_FIELD_PRIVATE

static const UsField fields[] = {
  { "kind", N_ ("Kind"), US_FIELD_CHOICE, ATTRIBUTE, us_signatory_kind_get_type },
  { "status", N_ ("Status"), US_FIELD_CHOICE, ATTRIBUTE | PRIVATE, us_signatory_status_get_type },
  { "group", N_ ("Group"), US_FIELD_LINE, ATTRIBUTE, NULL },
  { "name", N_ ("Name"), US_FIELD_LINE, 0, NULL },
  { "sort", N_ ("Name to Sort By"), US_FIELD_LINE, 0, NULL },
  { "person", N_ ("Person"), US_FIELD_LINE, 0, NULL },
  { "role", N_ ("Role"), US_FIELD_LINE, 0, NULL },
  { "organisation", N_ ("Organisation"), US_FIELD_LINE, 0, NULL },
  { "country", N_ ("Country"), US_FIELD_LINE, 0, NULL },
  { "note", N_ ("Note"), US_FIELD_LINE, 0, NULL },
  { "link", N_ ("Link"), US_FIELD_LINE, 0, NULL },
  { "email", N_ ("E-Mail"), US_FIELD_LINE, PRIVATE, NULL },
  { "remark", N_ ("Remark"), US_FIELD_LINES, PRIVATE, NULL },
  { "approved-by", N_ ("Approved By"), US_FIELD_LINE, PRIVATE, NULL },
  { "approved-on", N_ ("Approved On"), US_FIELD_DATE, PRIVATE, NULL },
  { "message", N_ ("Message"), US_FIELD_LINE, PRIVATE, NULL },
  { "listing", N_ ("Listing"), US_FIELD_CHOICE, ATTRIBUTE | PRIVATE | US_FIELD_SPARSE,
    us_signatory_listing_get_type },
  { "agreed-to", N_ ("Agreed to Version"), US_FIELD_LINE, ATTRIBUTE | PRIVATE, NULL },
};

struct _UsSignatory
{
  UsItem parent_instance;
};

G_DEFINE_FINAL_TYPE (UsSignatory, us_signatory, US_TYPE_ITEM)

static const GEnumValue kinds[] = {
  { US_SIGNATORY_IS_ORGANISATION, "US_SIGNATORY_IS_ORGANISATION", "organisation" },
  { US_SIGNATORY_IS_INDIVIDUAL, "US_SIGNATORY_IS_INDIVIDUAL", "individual" },
  { US_SIGNATORY_IS_REPRESENTATIVE, "US_SIGNATORY_IS_REPRESENTATIVE", "representative" },
  { 0, NULL, NULL },
};

static const GEnumValue statuses[] = {
  { US_SIGNATORY_CONFIRMED, "US_SIGNATORY_CONFIRMED", "confirmed" },
  { US_SIGNATORY_INVITED, "US_SIGNATORY_INVITED", "invited" },
  { US_SIGNATORY_DECLINED, "US_SIGNATORY_DECLINED", "declined" },
  { US_SIGNATORY_WITHDRAWN, "US_SIGNATORY_WITHDRAWN", "withdrawn" },
  { 0, NULL, NULL },
};

static const GEnumValue listings[] = {
  { US_SIGNATORY_SHOWN, "US_SIGNATORY_SHOWN", "shown" },
  { US_SIGNATORY_WITHHELD, "US_SIGNATORY_WITHHELD", "withheld" },
  { 0, NULL, NULL },
};

static void
us_signatory_class_init (UsSignatoryClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_signatory_init (UsSignatory *self)
{
}

/**
 * us_signatory_kind_get_type:
 *
 * Gives the type of #UsSignatoryKind. Any thread.
 *
 * Returns: the type
 */
GType
us_signatory_kind_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsSignatoryKind", kinds));
  return type;
}

/**
 * us_signatory_status_get_type:
 *
 * Gives the type of #UsSignatoryStatus. Any thread.
 *
 * Returns: the type
 */
GType
us_signatory_status_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsSignatoryStatus", statuses));
  return type;
}

/**
 * us_signatory_listing_get_type:
 *
 * Gives the type of #UsSignatoryListing. Any thread.
 *
 * Returns: the type
 */
GType
us_signatory_listing_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("UsSignatoryListing", listings));
  return type;
}

/**
 * us_signatory_new:
 * @name: (nullable): the name as shown; what cannot be saved of it is left out
 *
 * Makes a signatory: an organisation that has confirmed. Main thread only.
 *
 * Returns: (transfer full): the signatory
 */
UsSignatory *
us_signatory_new (const char *name)
{
  UsSignatory *self = g_object_new (US_TYPE_SIGNATORY, NULL);
  g_autofree char *clean = us_clean_line (name ? name : "", -1);

  us_item_set_string (US_ITEM (self), US_SIGNATORY_NAME, clean, NULL);
  return self;
}

/**
 * us_signatory_get_name:
 * @self: a signatory
 *
 * Gives the name as shown. Main thread only.
 *
 * Returns: (transfer none): the name, never %NULL
 */
const char *
us_signatory_get_name (UsSignatory *self)
{
  return us_item_get_string (US_ITEM (self), US_SIGNATORY_NAME);
}

/**
 * us_signatory_get_kind:
 * @self: a signatory
 *
 * Tells whether it is an organisation, a person, or one for the other. Main thread only.
 *
 * Returns: the kind
 */
UsSignatoryKind
us_signatory_get_kind (UsSignatory *self)
{
  return us_item_get_choice (US_ITEM (self), US_SIGNATORY_KIND);
}

/**
 * us_signatory_get_status:
 * @self: a signatory
 *
 * Gives what is known of the consent. Main thread only.
 *
 * Returns: the status
 */
UsSignatoryStatus
us_signatory_get_status (UsSignatory *self)
{
  return us_item_get_choice (US_ITEM (self), US_SIGNATORY_STATUS);
}

/**
 * us_signatory_get_details:
 * @self: a signatory
 *
 * Says on one line what comes with the name, for lists: "Ana Sá, Director, Waterkeepers,
 * Ruritania". Main thread only.
 *
 * Returns: (transfer full): the line, empty when there is only a name
 */
char *
us_signatory_get_details (UsSignatory *self)
{
  static const guint properties[] = { US_SIGNATORY_PERSON, US_SIGNATORY_ROLE,
                                      US_SIGNATORY_ORGANISATION, US_SIGNATORY_COUNTRY };
  GString *details;

  g_return_val_if_fail (US_IS_SIGNATORY (self), NULL);

  details = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      const char *part = us_item_get_string (US_ITEM (self), properties[i]);

      if (*part && details->len > 0)
        g_string_append (details, us_text_direction_is_rtl (details->str, FALSE) ? "، " : ", ");
      g_string_append (details, part);
    }
  return g_string_free (details, FALSE);
}
