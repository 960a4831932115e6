/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review.h"

#include "view/review/review-choice.h"
#include "view/review/review-job.h"
#include "view/review/review-kinds.h"
#include "view/review/review-states.h"

typedef enum
{
  PROP_BUSY = 1,
} UsReviewProperty;

/* What somebody said while the lines were still being read in another way. */
typedef struct
{
  GArray *lines;
  UsPart part;
} Said;

struct _UsReview
{
  GObject parent_instance;

  UsDocument *document; /* it owns us */
  GBytes *bytes;
  char *name;
  UsReviewStates *states;
  GQueue said;
  Said *doing;
};

static G_DEFINE_QUARK (us - review, review)

    G_DEFINE_FINAL_TYPE (UsReview, us_review, G_TYPE_OBJECT)

        static GParamSpec *properties[PROP_BUSY + 1];
static guint changed_signal, failed_signal;
static void do_next (UsReview *self);

static void
said_free (gpointer data)
{
  Said *said = data;

  g_array_unref (said->lines);
  g_free (said);
}

static void
set_doing (UsReview *self, Said *said)
{
  const gboolean was_busy = self->doing != NULL;

  g_clear_pointer (&self->doing, said_free);
  self->doing = said;
  if (was_busy != (said != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
us_review_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsReviewProperty) id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, us_review_get_busy (US_REVIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_finalize (GObject *object)
{
  UsReview *self = US_REVIEW (object);

  g_queue_clear_full (&self->said, said_free);
  g_clear_pointer (&self->doing, said_free);
  g_clear_pointer (&self->states, us_review_states_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_weak_pointer (&self->document);
  g_free (self->name);

  G_OBJECT_CLASS (us_review_parent_class)->finalize (object);
}

static void
us_review_class_init (UsReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = us_review_get_property;
  G_OBJECT_CLASS (klass)->finalize = us_review_finalize;

  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  /* The lines are read in another way. */
  changed_signal = g_signal_new ("changed", US_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  /* They could not be, for the reason in the sentence; nothing was changed. */
  failed_signal = g_signal_new ("failed", US_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
us_review_init (UsReview *self)
{
  self->states = us_review_states_new ();
  g_queue_init (&self->said);
}

static UsReviewState *
follow_to (UsReview *self, guint64 position)
{
  UsReviewState *before = us_review_states_get (self->states);
  UsReviewState *now = us_review_states_follow (self->states, position);

  if (now != before)
    g_signal_emit (self, changed_signal, 0);
  return now;
}

/* The state that fits what the letter is now. */
static UsReviewState *
follow (UsReview *self)
{
  if (self->document == NULL)
    return NULL;
  return follow_to (self, us_history_get_position (us_document_get_history (self->document)));
}

/* Each step, however fast they come: what lies between two states is known by the one that was
 * passed last. */
static void
travelled_cb (UsReview *self, guint64 position)
{
  follow_to (self, position);
}

static void
take (UsReview *self, UsReviewJob *job)
{
  UsHistory *history = us_document_get_history (self->document);
  UsReviewState *before = us_review_states_get (self->states);
  g_autofree char *label = us_review_kinds_label (self->doing->part);
  g_autoptr (UsReviewState) state = NULL;
  g_autoptr (GError) error = NULL;

  us_review_states_set (self->states, us_history_get_position (history), before);
  if (!us_review_job_apply (job, self->document, label, &error))
    {
      g_signal_emit (self, failed_signal, 0, error->message);
      return;
    }
  state = us_review_state_new (job->corrections, job->report, job->amendment);
  us_review_states_set (self->states, us_history_get_position (history), state);
  g_signal_emit (self, changed_signal, 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsReview *self = US_REVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsReviewJob) job = us_review_job_finish (result, &error);

  if (self->document != NULL && job != NULL && follow (self) != job->before)
    /* Somebody has undone meanwhile: it is said of what is there now. */
    g_queue_push_head (&self->said, g_steal_pointer (&self->doing));
  else if (self->document != NULL && job != NULL)
    take (self, job);
  else if (self->document != NULL)
    g_signal_emit (self, failed_signal, 0, error->message);
  g_clear_pointer (&self->doing, said_free);
  do_next (self);
}

static void
do_next (UsReview *self)
{
  Said *said = self->document != NULL ? g_queue_pop_head (&self->said) : NULL;
  UsReviewState *state = follow (self);

  for (; said != NULL && state != NULL &&
         us_review_choice_is_known (us_report_get_reading (state->report), said->lines, said->part);
       said = g_queue_pop_head (&self->said))
    said_free (said);
  if (said == NULL || state == NULL)
    {
      g_clear_pointer (&said, said_free);
      g_queue_clear_full (&self->said, said_free);
      set_doing (self, NULL);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
      return;
    }
  set_doing (self, said);
  us_review_job_start (G_OBJECT (self), self->bytes, self->name, state, said->lines, said->part,
                       read_cb);
}

/**
 * us_review_begin:
 * @document: a letter that was just recognised
 * @bytes: the source
 * @name: (nullable): the name of its file
 * @report: what was recognised; without a reading there is no review
 * @amendment: what the letter is
 *
 * Keeps how a letter was read, for as long as the document is open. Main thread only.
 *
 * Returns: (transfer none) (nullable): the review; the document owns it
 */
UsReview *
us_review_begin (UsDocument *document, GBytes *bytes, const char *name, UsReport *report,
                 UsAmendment *amendment)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (UsCorrection));
  g_autoptr (UsReviewState) state = NULL;
  UsReview *self;

  g_return_val_if_fail (US_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (bytes != NULL && report != NULL && amendment != NULL, NULL);

  if (us_report_get_reading (report) == NULL)
    return NULL;
  self = g_object_new (US_TYPE_REVIEW, NULL);
  g_set_weak_pointer (&self->document, document);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  state = us_review_state_new (none, report, amendment);
  us_review_states_set (self->states, us_history_get_position (us_document_get_history (document)),
                        state);
  g_signal_connect_object (us_document_get_history (document), "travelled",
                           G_CALLBACK (travelled_cb), self, G_CONNECT_SWAPPED);
  g_object_set_qdata_full (G_OBJECT (document), review_quark (), self, g_object_unref);
  return self;
}

/**
 * us_review_get:
 * @document: a document
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): how it was read from a foreign source, if it was
 */
UsReview *
us_review_get (UsDocument *document)
{
  g_return_val_if_fail (US_IS_DOCUMENT (document), NULL);

  return g_object_get_qdata (G_OBJECT (document), review_quark ());
}

/**
 * us_review_get_reading:
 * @self: a review
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): what the lines are; %NULL when the import is undone
 */
UsReading *
us_review_get_reading (UsReview *self)
{
  UsReviewState *state;

  g_return_val_if_fail (US_IS_REVIEW (self), NULL);

  state = us_review_states_get (self->states);
  return state != NULL ? us_report_get_reading (state->report) : NULL;
}

/**
 * us_review_make_report:
 * @self: a review
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): what is unsure, of the letter as it is now
 */
UsReport *
us_review_make_report (UsReview *self)
{
  UsReviewState *state;

  g_return_val_if_fail (US_IS_REVIEW (self), NULL);

  state = us_review_states_get (self->states);
  if (state == NULL || self->document == NULL)
    return NULL;
  return us_review_state_make_report (state, us_document_get_statement (self->document));
}

/**
 * us_review_find_item:
 * @self: a review
 * @line: a line of its reading
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): what it became: an item, or the letter itself when it is a
 * property of it
 */
UsItem *
us_review_find_item (UsReview *self, const UsReadingLine *line)
{
  UsReviewState *state;

  g_return_val_if_fail (US_IS_REVIEW (self), NULL);
  g_return_val_if_fail (line != NULL, NULL);

  state = us_review_states_get (self->states);
  if (state == NULL || self->document == NULL)
    return NULL;
  return us_review_state_find_item (state, us_document_get_statement (self->document), line);
}

/**
 * us_review_find_line:
 * @self: a review
 * @item: an item of the letter, or the letter itself
 * @property: (nullable): name of a property of the letter
 * @ret_index: (out): index of the line
 *
 * Main thread only.
 *
 * Returns: whether it came from a line
 */
gboolean
us_review_find_line (UsReview *self, UsItem *item, const char *property, guint *ret_index)
{
  UsReviewState *state;

  g_return_val_if_fail (US_IS_REVIEW (self), FALSE);

  state = us_review_states_get (self->states);
  return state != NULL && us_review_state_find_line (state, item, property, ret_index);
}

/**
 * us_review_correct:
 * @self: a review
 * @lines: (element-type guint): numbers of lines of the source
 * @part: what they are; %US_PART_NONE takes back what was said of them
 *
 * Reads the source again with that, and changes in the letter what became another, as one step. In
 * a thread: "changed" tells when it is done. Main thread only.
 */
void
us_review_correct (UsReview *self, GArray *lines, UsPart part)
{
  Said *said;

  g_return_if_fail (US_IS_REVIEW (self));
  g_return_if_fail (lines != NULL);

  if (lines->len == 0)
    return;
  said = g_new (Said, 1);
  said->lines = g_array_ref (lines);
  said->part = part;
  g_queue_push_tail (&self->said, said);
  if (self->doing == NULL)
    do_next (self);
}

/**
 * us_review_get_busy:
 * @self: a review
 *
 * Main thread only.
 *
 * Returns: whether lines are being read in another way
 */
gboolean
us_review_get_busy (UsReview *self)
{
  g_return_val_if_fail (US_IS_REVIEW (self), FALSE);

  return self->doing != NULL;
}
