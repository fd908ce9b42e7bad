/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * content/events/<id>.yml: one event.
 */
export interface ProgrammeEvent {
  /**
   * Its name.
   */
  title: string
  /**
   * What it is about and for whom, in a few sentences. Emphasis, links and lists of Markdown are understood.
   */
  description: string
  /**
   * What kind of event it is; external for events that others hold.
   */
  type: 'workshop' | 'tutorial' | 'office-hours' | 'webinar' | 'hackathon' | 'assembly' | 'meeting' | 'external'
  /**
   * First day, or day and local time of the start.
   */
  start: string
  /**
   * Last day, or day and local time of the end. Without it the event lasts the day, or its end is open.
   */
  end?: string
  /**
   * IANA name of the time zone that its times are in; needed as soon as there is a time.
   */
  timezone?: string
  /**
   * Id of the series that it belongs to. At the time of a date of the series it takes the place of that date.
   */
  series?: string
  /**
   * How one takes part.
   */
  mode: 'onsite' | 'online' | 'hybrid'
  place?: EventPlace
  /**
   * Page of the event elsewhere.
   */
  url?: string
  registration?: EventRegistration
  /**
   * How many can take part.
   */
  capacity?: number
  /**
   * Languages that are spoken, as ISO 639 codes.
   *
   * @minItems 1
   * @maxItems 10
   */
  languages?: string[]
  /**
   * What happens when, in order.
   *
   * @maxItems 100
   */
  agenda?: AgendaItem[]
  materials?: EventMaterials
  /**
   * Who holds it, as roles and not as names.
   *
   * @maxItems 20
   */
  organisers?: string[]
  source?: EventSource
  /**
   * True when it does not take place. Its page and its entry in calendars say so.
   */
  cancelled?: boolean
  outcomes?: EventOutcomes
  /**
   * Day of the last change that a calendar should know of.
   */
  updated: string
  /**
   * How often its time, place or state has changed since it was first published. Calendars ask for it.
   */
  revision?: number
  fr?: EventFrench
}
/**
 * Where it is held, as far as it is known.
 */
export interface EventPlace {
  /**
   * Name of the place.
   */
  name?: string
  /**
   * Street and number.
   */
  address?: string
  /**
   * City.
   */
  city?: string
  /**
   * Country, as two letters of ISO 3166.
   */
  country?: string
}
/**
 * How to register.
 */
export interface EventRegistration {
  /**
   * Where.
   */
  url: string
  /**
   * From when.
   */
  opens?: string
  /**
   * Until when.
   */
  deadline?: string
}
/**
 * A part of the event.
 */
export interface AgendaItem {
  /**
   * When it begins, in the time zone of the event.
   */
  start: string
  /**
   * When it ends.
   */
  end?: string
  /**
   * What it is.
   */
  title: string
  /**
   * Who holds it, as a role.
   */
  by?: string
  /**
   * Id of the tutorial that is followed.
   */
  tutorial?: string
  fr?: AgendaItemFrench
}
/**
 * Its texts in French.
 */
export interface AgendaItemFrench {
  /**
   * What it is, in French.
   */
  title: string
  /**
   * Who holds it, in French.
   */
  by?: string
}
/**
 * What belongs to it.
 */
export interface EventMaterials {
  /**
   * Ids of tutorials.
   *
   * @maxItems 20
   */
  tutorials?: string[]
  /**
   * Ids of slides.
   *
   * @maxItems 20
   */
  slides?: string[]
  /**
   * Ids of recordings.
   *
   * @maxItems 20
   */
  recordings?: string[]
  /**
   * Other pages.
   *
   * @maxItems 50
   */
  links?: EventLink[]
}
/**
 * A page elsewhere.
 */
export interface EventLink {
  /**
   * What is there.
   */
  title: string
  /**
   * Its address.
   */
  url: string
}
/**
 * Where its facts are from, for events of others.
 */
export interface EventSource {
  /**
   * What is there.
   */
  title: string
  /**
   * Its address.
   */
  url: string
}
/**
 * What came of it, afterwards.
 */
export interface EventOutcomes {
  /**
   * People who were there.
   */
  attendees?: number
  /**
   * Mean mark that participants gave, from 1 to 5.
   */
  feedbackScore?: number
  /**
   * People who gave a mark.
   */
  responses?: number
}
/**
 * Its texts in French.
 */
export interface EventFrench {
  /**
   * Name in French.
   */
  title: string
  /**
   * What it is about, in French.
   */
  description: string
  /**
   * Who holds it, in French and in the same order.
   *
   * @maxItems 20
   */
  organisers?: string[]
}
