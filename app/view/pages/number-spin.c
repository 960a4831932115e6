/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/number-spin.h"

static double
get_fallback (GBinding *binding)
{
  g_autoptr (GObject) spin = g_binding_dup_target (binding);
  const double *fallback = spin != NULL ? g_object_get_data (spin, "fallback") : NULL;

  return fallback != NULL ? *fallback : 0;
}

static gboolean
number_to_spin (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *string = g_value_get_string (from);
  gboolean has_value = string != NULL && *string != '\0';

  g_value_set_double (to, has_value ? g_ascii_strtod (string, NULL) : get_fallback (binding));
  return TRUE;
}

/* The usual number is not kept: it may become another one with the language. */
static gboolean
spin_to_number (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  double number = g_value_get_double (from);
  char written[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (written, sizeof written, "%.1f", number);
  if (g_str_has_suffix (written, ".0"))
    written[strlen (written) - 2] = '\0';
  g_value_set_string (to, number == get_fallback (binding) ? "" : written);
  return TRUE;
}

/**
 * us_number_spin_bind:
 * @spin: shows the number
 * @item: a part of a letter
 * @property: one of its properties that is a number, written out; empty for the usual one
 * @fallback: the usual number
 *
 * Binds a property to what is shown of it, in both directions. Main thread only.
 */
void
us_number_spin_bind (GtkSpinButton *spin, gpointer item, const char *property, double fallback)
{
  g_return_if_fail (GTK_IS_SPIN_BUTTON (spin));
  g_return_if_fail (G_IS_OBJECT (item) && property != NULL);

  g_object_set_data_full (G_OBJECT (spin), "fallback", g_memdup2 (&fallback, sizeof fallback),
                          g_free);
  /* Its steps are the letter's. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (spin), FALSE);
  g_object_bind_property_full (item, property, spin, "value",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, number_to_spin,
                               spin_to_number, NULL, NULL);
}
