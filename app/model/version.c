/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/version.h"

#include <glib/gi18n-lib.h>

static const UsField fields[] = {
  { "number", N_ ("Number of the Version"), US_FIELD_LINE, US_FIELD_ATTRIBUTE, NULL },
  { "date", N_ ("Date of the Version"), US_FIELD_DATE, US_FIELD_ATTRIBUTE, NULL },
  { "name", N_ ("Name of the Version"), US_FIELD_LINE, 0, NULL },
  { "letter", N_ ("Letter of the Version"), US_FIELD_LETTER, US_FIELD_PRIVATE, NULL },
};

struct _UsVersion
{
  UsItem parent_instance;
};

G_DEFINE_FINAL_TYPE (UsVersion, us_version, US_TYPE_ITEM)

static void
us_version_class_init (UsVersionClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_version_init (UsVersion *self)
{
}

/**
 * us_version_get_number:
 * @self: a version
 *
 * Gives its number, which says to what a signatory agreed. Main thread only.
 *
 * Returns: (transfer none): the number, as a text
 */
const char *
us_version_get_number (UsVersion *self)
{
  g_return_val_if_fail (US_IS_VERSION (self), NULL);

  return us_item_get_string (US_ITEM (self), US_VERSION_NUMBER);
}

/**
 * us_version_get_label:
 * @self: a version
 *
 * Says which one it is: "Version 3". Main thread only.
 *
 * Returns: (transfer full): the words, translated
 */
char *
us_version_get_label (UsVersion *self)
{
  g_return_val_if_fail (US_IS_VERSION (self), NULL);

  /* translators: %s is the number of a version of the letter */
  return g_strdup_printf (_ ("Version %s"), us_version_get_number (self));
}
