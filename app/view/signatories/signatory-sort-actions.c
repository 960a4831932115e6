/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-sort-actions.h"

#include "register/order-find.h"
#include "view/signatories/signatory-sort.h"

/* What the menu keeps in the statement, by the names of its actions. */
static const struct
{
  const char *action;
  guint property;
  GType (*get_type) (void);
} layouts[] = {
  { "keep", US_STATEMENT_SIGNATORIES_ORDER, us_signatory_order_get_type },
  { "headings", US_STATEMENT_SIGNATORIES_HEADINGS, us_signatory_headings_get_type },
  { "numbering", US_STATEMENT_SIGNATORIES_NUMBERING, us_signatory_numbering_get_type },
};

static int
find_choice (GType type, GVariant *nick)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumValue *value =
      g_enum_get_value_by_nick (G_ENUM_CLASS (klass), g_variant_get_string (nick, NULL));

  return value == NULL ? 0 : value->value;
}

static GVariant *
get_state (UsStatement *statement, gsize layout)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (layouts[layout].get_type ());
  const int choice = us_item_get_choice (US_ITEM (statement), layouts[layout].property);

  return g_variant_new_string (g_enum_get_value (G_ENUM_CLASS (klass), choice)->value_nick);
}

static void
change_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (g_str_equal (layouts[i].action, g_action_get_name (G_ACTION (action))))
      us_item_set_choice (user_data, layouts[i].property,
                          find_choice (layouts[i].get_type (), state), NULL);
}

static void
once_cb (GSimpleAction *action, GVariant *by, gpointer user_data)
{
  us_order_sort_later (user_data, (UsSignatoryOrder) find_choice (US_TYPE_SIGNATORY_ORDER, by));
}

static void
notify_cb (UsStatement *statement, GParamSpec *pspec, GSimpleActionGroup *group)
{
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), layouts[i].action);

      g_simple_action_set_state (G_SIMPLE_ACTION (action), get_state (statement, i));
    }
  /* Sorted once, a list that is kept in another order would look the same. */
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "once")),
      us_signatory_sort_is_manual (statement));
}

/**
 * us_signatory_sort_actions_insert:
 * @page: the Signatories view
 * @statement: what they change
 *
 * Adds "sort.once", which sorts the list, and "sort.keep", "sort.headings" and "sort.numbering",
 * which say how it is shown and printed; their states follow the statement. Main thread only.
 */
void
us_signatory_sort_actions_insert (GtkWidget *page, UsStatement *statement)
{
  g_autoptr (GSimpleActionGroup) group = NULL;
  g_autoptr (GSimpleAction) once = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (US_IS_STATEMENT (statement));

  group = g_simple_action_group_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
          layouts[i].action, G_VARIANT_TYPE_STRING, get_state (statement, i));

      g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), statement,
                               G_CONNECT_DEFAULT);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  once = g_simple_action_new ("once", G_VARIANT_TYPE_STRING);
  g_signal_connect_object (once, "activate", G_CALLBACK (once_cb), statement, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (once));
  g_signal_connect_object (statement, "notify", G_CALLBACK (notify_cb), group, G_CONNECT_DEFAULT);
  notify_cb (statement, NULL, group);
  gtk_widget_insert_action_group (page, "sort", G_ACTION_GROUP (group));
}
