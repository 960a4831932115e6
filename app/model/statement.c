/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "item-internal.h"

#include "model/addressee.h"
#include "model/contact.h"
#include "model/demand.h"
#include "model/error.h"
#include "model/logo.h"
#include "model/long-edit.h"
#include "model/note.h"
#include "model/signatory.h"
#include "model/version.h"

#include <glib/gi18n-lib.h>

#define LAYOUT (US_FIELD_ATTRIBUTE | US_FIELD_SPARSE)

static const UsField fields[] = {
  { "language", N_ ("Language"), US_FIELD_LANGUAGE, US_FIELD_ATTRIBUTE, NULL },
  { "date", N_ ("Date"), US_FIELD_DATE, 0, NULL },
  { "place", N_ ("Place"), US_FIELD_LINE, 0, NULL },
  { "title", N_ ("Title"), US_FIELD_LINE, 0, NULL },
  { "subject", N_ ("Subject"), US_FIELD_LINE, 0, NULL },
  { "about", N_ ("Who We Are"), US_FIELD_TEXT, 0, NULL },
  { "salutation", N_ ("Salutation"), US_FIELD_LINE, 0, NULL },
  { "valediction", N_ ("Valediction"), US_FIELD_LINE, 0, NULL },
  { "signatories-heading", N_ ("Heading of the Signatories"), US_FIELD_LINE, US_FIELD_ATTRIBUTE,
    NULL },
  { "signatories-order", N_ ("Order of the Signatories"), US_FIELD_CHOICE, LAYOUT,
    us_signatory_order_get_type },
  { "signatories-headings", N_ ("Headings among the Signatories"), US_FIELD_CHOICE, LAYOUT,
    us_signatory_headings_get_type },
  { "signatories-heading-order", N_ ("Order of the Headings"), US_FIELD_LINES, US_FIELD_ATTRIBUTE,
    NULL },
  { "signatories-numbering", N_ ("Numbers of the Signatories"), US_FIELD_CHOICE, LAYOUT,
    us_signatory_numbering_get_type },
  { "signatories-as-of", N_ ("Date of the Signatories"), US_FIELD_DATE, US_FIELD_ATTRIBUTE, NULL },
  { "signatories-distinct", N_ ("Signatories That Are Two"), US_FIELD_LINES,
    US_FIELD_ATTRIBUTE | US_FIELD_PRIVATE, NULL },
};

static const struct
{
  const char *name;
  GType (*get_type) (void);
} lists[US_STATEMENT_N_LISTS] = {
  { "addressees", us_addressee_get_type },  { "body", us_block_get_type },
  { "signatories", us_signatory_get_type }, { "copies", us_addressee_get_type },
  { "contacts", us_contact_get_type },      { "notes", us_note_get_type },
  { "letterhead", us_logo_get_type },       { "versions", us_version_get_type },
};

struct _UsStatement
{
  UsItem parent_instance;
  UsItemList *lists[US_STATEMENT_N_LISTS];
  UsSettings *settings;
  UsDemandList *demands;
  GHashTable *index; /* ids to items, both not owned; NULL until somebody asks for an id */
  guint group_depth;
  gboolean is_changing;
};

enum
{
  CHANGING,
  CHANGED,
  GROUP_BEGUN,
  GROUP_ENDED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsStatement, us_statement, US_TYPE_ITEM)

static void
us_statement_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsStatement *self = US_STATEMENT (object);

  if (id <= G_N_ELEMENTS (fields))
    G_OBJECT_CLASS (us_statement_parent_class)->get_property (object, id, value, pspec);
  else if (id - G_N_ELEMENTS (fields) - 1 == LIST_DEMANDS)
    g_value_set_object (value, us_statement_get_demands (self));
  else
    g_value_set_object (value, self->lists[id - G_N_ELEMENTS (fields) - 1]);
}

static void
us_statement_dispose (GObject *object)
{
  UsStatement *self = US_STATEMENT (object);

  us_settings_set_statement (self->settings, NULL);
  g_clear_object (&self->demands);
  g_clear_pointer (&self->index, g_hash_table_unref);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    us_item_list_set_statement (self->lists[i], NULL);
  G_OBJECT_CLASS (us_statement_parent_class)->dispose (object);
}

static void
us_statement_finalize (GObject *object)
{
  UsStatement *self = US_STATEMENT (object);

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    g_object_unref (self->lists[i]);
  g_object_unref (self->settings);
  G_OBJECT_CLASS (us_statement_parent_class)->finalize (object);
}

static void
install_lists (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  for (guint i = 0; i <= LIST_DEMANDS; i++)
    {
      gboolean is_list = i < US_STATEMENT_N_LISTS;
      GType type = is_list ? US_TYPE_ITEM_LIST : G_TYPE_LIST_MODEL;

      g_object_class_install_property (
          object_class, G_N_ELEMENTS (fields) + 1 + i,
          g_param_spec_object (is_list ? lists[i].name : "demands", NULL, NULL, type, flags));
    }
}

static void
us_statement_class_init (UsStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = us_statement_dispose;
  object_class->finalize = us_statement_finalize;
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
  object_class->get_property = us_statement_get_property;
  install_lists (object_class);

  /**
   * UsStatement::changing:
   * @change: what is about to change
   *
   * Emitted before every change, which may still be refused, for those who keep what was before.
   * The statement cannot be changed from a handler.
   */
  signals[CHANGING] =
      g_signal_new ("changing", US_TYPE_STATEMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, US_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * UsStatement::changed:
   * @change: what has changed
   *
   * Emitted after every change, when lists have told their own listeners, and properties too unless
   * their notification is frozen. The statement cannot be changed from a handler.
   */
  signals[CHANGED] =
      g_signal_new ("changed", US_TYPE_STATEMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, US_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * UsStatement::group-begun:
   * @label: what the group does, translated: "Sort Signatories"
   *
   * Emitted before the first of some changes that belong together.
   */
  signals[GROUP_BEGUN] = g_signal_new ("group-begun", US_TYPE_STATEMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * UsStatement::group-ended:
   *
   * Emitted after the last of some changes that belong together.
   */
  signals[GROUP_ENDED] = g_signal_new ("group-ended", US_TYPE_STATEMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
us_statement_init (UsStatement *self)
{
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      self->lists[i] = us_item_list_new (lists[i].get_type (), lists[i].name);
      us_item_list_set_statement (self->lists[i], self);
    }
  self->settings = us_settings_new ();
  us_settings_set_statement (self->settings, self);
}

static gboolean
belongs_here (UsStatement *self, const UsChange *change)
{
  if (change->kind == US_CHANGE_SET)
    return us_item_get_statement (change->item) == self;
  return us_item_list_get_statement (change->list) == self;
}

gboolean
us_statement_is_changing (UsStatement *self)
{
  return self->is_changing;
}

GHashTable **
us_statement_peek_index (UsStatement *self)
{
  return &self->index;
}

/**
 * us_statement_new:
 *
 * Makes an empty statement. Main thread only.
 *
 * Returns: (transfer full): the statement
 */
UsStatement *
us_statement_new (void)
{
  return g_object_new (US_TYPE_STATEMENT, NULL);
}

/**
 * us_statement_get_settings:
 * @self: a statement
 *
 * Gives the settings of its pages, which live as long as it does. Main thread only.
 *
 * Returns: (transfer none): the settings
 */
UsSettings *
us_statement_get_settings (UsStatement *self)
{
  g_return_val_if_fail (US_IS_STATEMENT (self), NULL);

  return self->settings;
}

/**
 * us_statement_get_demands:
 * @self: a statement
 *
 * Gives the live list of the demands of the body, in order. Main thread only.
 *
 * Returns: (transfer none): a list model of #UsBlock
 */
GListModel *
us_statement_get_demands (UsStatement *self)
{
  g_return_val_if_fail (US_IS_STATEMENT (self), NULL);

  if (!self->demands)
    self->demands = us_demand_list_new (self->lists[LIST_BODY]);
  return G_LIST_MODEL (self->demands);
}

/**
 * us_statement_get_list:
 * @self: a statement
 * @index: 0 to US_STATEMENT_N_LISTS - 1: addressees, body, signatories, copies, contacts, notes,
 *   letterhead, versions
 *
 * Gives one of the lists, for those who walk through all of them. Main thread only.
 *
 * Returns: (transfer none): the list
 */
UsItemList *
us_statement_get_list (UsStatement *self, guint index)
{
  g_return_val_if_fail (US_IS_STATEMENT (self), NULL);
  g_return_val_if_fail (index < US_STATEMENT_N_LISTS, NULL);

  return self->lists[index];
}

/**
 * us_statement_apply:
 * @self: a statement
 * @change: a change of it, made from its present state
 *
 * The gate: the only way in which a statement changes. Applies a change and emits
 * #UsStatement::changed; one that changes nothing is left out. Main thread only, and not from a
 * handler of a signal of a change.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when it cannot be, and nothing is changed
 */
gboolean
us_statement_apply (UsStatement *self, UsChange *change, GError **error)
{
  g_autoptr (UsStatement) alive = NULL;
  gboolean done;

  g_return_val_if_fail (US_IS_STATEMENT (self), FALSE);
  g_return_val_if_fail (change, FALSE);

  if (!self->is_changing)
    us_long_edit_finish (self);
  if (self->is_changing || !belongs_here (self, change))
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED,
                           self->is_changing
                               ? _ ("The statement is being changed already.")
                               : _ ("What is to be changed does not belong to this statement."));
      return FALSE;
    }
  if (us_change_is_nothing (change))
    return TRUE;
  alive = g_object_ref (self);
  self->is_changing = TRUE;
  g_signal_emit (self, signals[CHANGING], 0, change);
  done = us_change_perform (change, error);
  if (done)
    g_signal_emit (self, signals[CHANGED], 0, change);
  self->is_changing = FALSE;
  return done;
}

/**
 * us_statement_begin_group:
 * @self: a statement
 * @label: what the group does, translated and imperative: _("Sort Signatories")
 *
 * Says that the changes until us_statement_end_group() belong together and are one step to undo.
 * Groups may be nested: the outermost counts. Main thread only.
 */
void
us_statement_begin_group (UsStatement *self, const char *label)
{
  g_return_if_fail (US_IS_STATEMENT (self));
  g_return_if_fail (label);

  us_long_edit_finish (self);
  if (self->group_depth++ == 0)
    g_signal_emit (self, signals[GROUP_BEGUN], 0, label);
}

/**
 * us_statement_end_group:
 * @self: a statement
 *
 * Ends a group. Main thread only.
 */
void
us_statement_end_group (UsStatement *self)
{
  g_return_if_fail (US_IS_STATEMENT (self));
  g_return_if_fail (self->group_depth > 0);

  if (--self->group_depth == 0)
    g_signal_emit (self, signals[GROUP_ENDED], 0);
}
