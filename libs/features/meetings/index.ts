export { type Availability, type AvailabilityContent, type Away } from './availability.repository.js';
export { AvailabilityService } from './availability.service.js';
export { type Participant } from './meeting-people.read-model.js';
export { type MeetingSide } from './meeting-person.entity.js';
export { type Meeting } from './meeting.entity.js';
export { freeAllOverdue, freeOverdueSlots } from './meetings.jobs.js';
export { MeetingsModule } from './meetings.module.js';
export { MeetingsService, type MeetingDetail, type MeetingOrder } from './meetings.service.js';
export { type Slot } from './slot.repository.js';
